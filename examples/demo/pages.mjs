// The shop's pages as HTML text. Everything that comes from a feed is escaped.
import { TEXTS } from './texts.mjs'

const safe = (text) => String(text).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
const query = (lang) => (lang === 'de' ? '?lang=de' : '')
const price = ({ price: amount, currency }, lang) =>
  amount === undefined
    ? TEXTS[lang].noPrice
    : new Intl.NumberFormat(lang, currency ? { style: 'currency', currency } : { minimumFractionDigits: 2 }).format(amount / 100)

/** A whole page around a body. `shop` stands for our shop's name; `first` holds scripts that must run before all others (tests). */
export function page({ shop, title, lang, body, categories = [], path = '/', first = '', silent = false }) {
  const t = TEXTS[lang]
  const links = categories
    .slice(0, 6)
    .map((name) => `<a href="/c/${encodeURIComponent(name)}${query(lang)}">${safe(name)}</a>`)
    .join('')
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${safe(title)} · ${safe(shop ?? t.shop)}</title>
<link rel="icon" href="/pictures/jacket-6f8a7a-0.svg"><link rel="stylesheet" href="/shop.css">${first}
<script async src="/valet/valet.js" data-policy="/valet/policy.json" data-catalogue="/valet/catalogue.arrow" data-language="${lang}"${silent ? ' data-images="none"' : ''}></script>
<script type="module" src="/shop.js"></script>
</head>
<body>
<header class="top"><a class="logo" href="/${query(lang)}">${safe(shop ?? t.shop)}</a><nav aria-label="${safe(t.all)}">${links}</nav><div class="tools"><valet-button></valet-button><span class="bag" role="status">${safe(t.bag)} <b id="bag">0</b></span></div></header>
<main>${body}</main>
<footer><a href="/privacy${query(lang)}">${safe(t.privacy)}</a><a href="/held${query(lang)}">${safe(t.held)}</a><a href="/problems${query(lang)}">${safe(t.problems)}</a><a href="${safe(path)}${lang === 'de' ? '' : '?lang=de'}" hreflang="${lang === 'de' ? 'en' : 'de'}">${safe(t.language)}</a><a href="#valet">Valet</a></footer>
</body>
</html>`
}

const card = (product, lang) =>
  `<li><a href="${safe(product.link ?? '#')}${query(lang)}">${product.image ? `<img src="${safe(product.image)}" alt="" loading="lazy" width="240" height="300">` : '<span class="no-picture"></span>'}<span class="brand">${safe(product.brand)}</span><span class="name">${safe(product.title)}</span><span class="price">${safe(price(product, lang))}</span></a></li>`

/** A list of products under a heading; the home page has a `lead` and picks above it. */
export function listing({ heading, products, lang, lead }) {
  const above = lead ? `<section class="lead"><h1>${safe(lead)}</h1></section><valet-picks slot-name="home" limit="8"></valet-picks>` : ''
  return `${above}<section><h${lead ? 2 : 1} class="title">${safe(heading)}</h${lead ? 2 : 1}><ul class="grid">${products.map((product) => card(product, lang)).join('')}</ul></section>`
}

/** A product's page: picture, sizes, the size element, the bag, and what is like it. */
export function productPage({ product, words, lang }) {
  const t = TEXTS[lang]
  const sizes = new Map()
  for (const { size, inStock } of product.variants) if (size) sizes.set(size, sizes.get(size) || inStock)
  const buttons = [...sizes]
    .map(
      ([size, inStock], i) =>
        `<label class="size${inStock ? '' : ' gone'}"><input type="radio" name="size" value="${safe(size)}" id="size-${i}"><span>${safe(size)}${inStock ? '' : `<span class="sr"> (${safe(t.soldOut)})</span>`}</span></label>`,
    )
    .join('')
  const colour = product.tags.find((tag) => tag.startsWith('colour:'))?.slice(7)
  return `<article class="pdp"><div class="hero">${product.image ? `<img src="${safe(product.image)}" alt="${safe(product.title)}" width="480" height="600">` : '<span class="no-picture"></span>'}</div>
<div class="buy"><p class="brand">${safe(product.brand)}</p><h1>${safe(product.title)}</h1><p class="price">${safe(price(product, lang))}</p><p class="words">${safe(words)}</p>${colour ? `<p class="colour">${safe(t.colour)}: ${safe(colour)}</p>` : ''}
<form id="buy" data-product="${safe(product.id)}" data-added="${safe(t.added)}" data-returns="${safe(t.returns)}" data-choose="${safe(t.chooseSize)}">${buttons ? `<fieldset><legend>${safe(t.size)}</legend>${buttons}</fieldset>` : ''}
<valet-size product="${safe(product.id)}"></valet-size>
<button class="add" type="submit">${safe(t.addToBag)}</button><p class="note" role="status" id="note"></p></form></div></article>
<valet-picks slot-name="product" limit="4" for="${safe(product.id)}"></valet-picks>`
}

/** What the receiver holds: two tables, empty ones said so. */
export function heldPage({ facts, decisions, lang }) {
  const t = TEXTS[lang]
  const time = (at) => (at === undefined ? '–' : safe(new Date(at).toLocaleString(lang)))
  const factRows = facts
    .map(
      (row) =>
        `<tr><td>${safe(row.purpose)}</td><td>${safe(row.recipient)}</td><td class="id">${safe(row.pseudonym.slice(0, 12))}…</td><td><pre>${safe(JSON.stringify(row.facts, null, 1))}</pre></td><td>${time(row.expiresAt)}</td></tr>`,
    )
    .join('')
  const decisionRows = decisions
    .map(
      (row) =>
        `<tr><td>${safe(row.purpose)}</td><td>${safe(row.recipient)}</td><td class="id">${safe(row.pseudonym.slice(0, 12))}…</td><td>${time(row.givenAt)}</td><td>${time(row.withdrawnAt)} ${safe(row.endedBy ?? '')}</td></tr>`,
    )
    .join('')
  return `<section class="prose wide"><h1>${safe(t.held)}</h1><p>${safe(t.heldIntro)} <a href="/held${query(lang)}">${safe(t.reload)}</a></p>
<h2>${safe(t.facts)} (${facts.length})</h2>${factRows ? `<div class="scroll" tabindex="0"><table id="facts"><thead><tr><th>${safe(t.purpose)}</th><th>${safe(t.recipient)}</th><th>${safe(t.pseudonym)}</th><th>${safe(t.facts)}</th><th>${safe(t.until)}</th></tr></thead><tbody>${factRows}</tbody></table></div>` : `<p class="empty">${safe(t.none)}</p>`}
<h2>${safe(t.decisions)} (${decisions.length})</h2>${decisionRows ? `<div class="scroll" tabindex="0"><table id="decisions"><thead><tr><th>${safe(t.purpose)}</th><th>${safe(t.recipient)}</th><th>${safe(t.pseudonym)}</th><th>${safe(t.given)}</th><th>${safe(t.ended)}</th></tr></thead><tbody>${decisionRows}</tbody></table></div>` : `<p class="empty">${safe(t.noDecisions)}</p>`}</section>`
}

/** The policy in the shop's own words. */
export function privacyPage({ policy, lang }) {
  const t = TEXTS[lang]
  const say = (words) => safe(words[lang] ?? words.en)
  const purposes = Object.values(policy.purposes)
    .map(
      (purpose) =>
        `<h2>${say(purpose.title)}</h2><p>${say(purpose.text)}</p><p class="small">${purpose.kind === 'device' ? safe(purpose.parts.join(', ')) : `${safe(purpose.facts.map(({ fact }) => fact).join(', '))} → ${safe(purpose.recipients.map((to) => policy.recipients[to].name).join(', '))}`} · ${safe(purpose.keep)}</p>`,
    )
    .join('')
  return `<section class="prose"><h1>${safe(t.privacy)}</h1><p>${safe(t.intro)}</p>${purposes}<p><a href="#valet">Valet</a> · ${safe(policy.controller.name)}, ${safe(policy.controller.contact)}</p></section>`
}

/** What the compiler found in the feed. */
export function problemsPage({ report, lang }) {
  const t = TEXTS[lang]
  const rows = report.problems
    .slice(0, 500)
    .map(
      ({ file, line, item, field, problem, advice }) =>
        `<tr><td>${safe(file)}${line ? `:${line}` : ''}</td><td>${safe(item ?? '')}</td><td>${safe(field ?? '')}</td><td>${safe(problem)}</td><td>${safe(advice)}</td></tr>`,
    )
    .join('')
  return `<section class="prose wide"><h1>${safe(t.problems)} (${report.problems.length})</h1><p>${report.products} products, ${report.variants} variants, ${report.charts} size charts, ${report.bytes} bytes</p>${rows ? `<div class="scroll" tabindex="0"><table><tbody>${rows}</tbody></table></div>` : ''}</section>`
}
