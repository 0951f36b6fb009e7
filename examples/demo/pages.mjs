// The shop's pages as HTML text. Everything that comes from a feed is escaped.
import { TEXTS } from './texts.mjs'

const escape = (text) => String(text).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
const query = (lang) => (lang === 'de' ? '?lang=de' : '')
const price = ({ price: amount, currency }, lang) =>
  amount === undefined
    ? TEXTS[lang].noPrice
    : new Intl.NumberFormat(lang, currency ? { style: 'currency', currency } : { minimumFractionDigits: 2 }).format(amount / 100)

/** A whole page around a body. `first` holds scripts that must run before all others (tests). */
export function page({ title, lang, body, categories = [], path = '/', first = '', silent = false }) {
  const t = TEXTS[lang]
  const links = categories
    .slice(0, 6)
    .map((name) => `<a href="/c/${encodeURIComponent(name)}${query(lang)}">${escape(name)}</a>`)
    .join('')
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)} · ${escape(t.shop)}</title>
<link rel="icon" href="/pictures/jacket-6f8a7a-0.svg"><link rel="stylesheet" href="/shop.css">${first}
<script async src="/valet/valet.js" data-policy="/valet/policy.json" data-catalogue="/valet/catalogue.arrow" data-language="${lang}"${silent ? ' data-images="none"' : ''}></script>
<script type="module" src="/shop.js"></script>
</head>
<body>
<header class="top"><a class="logo" href="/${query(lang)}">${escape(t.shop)}</a><nav aria-label="${escape(t.all)}">${links}</nav><div class="tools"><valet-button></valet-button><span class="bag" role="status">${escape(t.bag)} <b id="bag">0</b></span></div></header>
<main>${body}</main>
<footer><a href="/privacy${query(lang)}">${escape(t.privacy)}</a><a href="/held${query(lang)}">${escape(t.held)}</a><a href="/problems${query(lang)}">${escape(t.problems)}</a><a href="${escape(path)}${lang === 'de' ? '' : '?lang=de'}" hreflang="${lang === 'de' ? 'en' : 'de'}">${escape(t.language)}</a><a href="#valet">Valet</a></footer>
</body>
</html>`
}

const card = (product, lang) =>
  `<li><a href="${escape(product.link ?? '#')}${query(lang)}">${product.image ? `<img src="${escape(product.image)}" alt="" loading="lazy" width="240" height="300">` : '<span class="no-picture"></span>'}<span class="brand">${escape(product.brand)}</span><span class="name">${escape(product.title)}</span><span class="price">${escape(price(product, lang))}</span></a></li>`

/** A list of products under a heading; the home page has picks above it. */
export function listing({ heading, products, lang, picks }) {
  const t = TEXTS[lang]
  const lead = picks ? `<section class="lead"><h1>${escape(t.tagline)}</h1></section><valet-picks slot-name="home" limit="8"></valet-picks>` : ''
  return `${lead}<section><h${picks ? 2 : 1} class="title">${escape(heading)}</h${picks ? 2 : 1}><ul class="grid">${products.map((product) => card(product, lang)).join('')}</ul></section>`
}

/** A product's page: picture, sizes, the size element, the bag, and what is like it. */
export function productPage({ product, words, lang }) {
  const t = TEXTS[lang]
  const sizes = new Map()
  for (const { size, inStock } of product.variants) if (size) sizes.set(size, sizes.get(size) || inStock)
  const buttons = [...sizes]
    .map(
      ([size, inStock], i) =>
        `<label class="size${inStock ? '' : ' gone'}"><input type="radio" name="size" value="${escape(size)}" id="size-${i}"><span>${escape(size)}${inStock ? '' : `<span class="sr"> (${escape(t.soldOut)})</span>`}</span></label>`,
    )
    .join('')
  const colour = product.tags.find((tag) => tag.startsWith('colour:'))?.slice(7)
  return `<article class="pdp"><div class="hero">${product.image ? `<img src="${escape(product.image)}" alt="${escape(product.title)}" width="480" height="600">` : '<span class="no-picture"></span>'}</div>
<div class="buy"><p class="brand">${escape(product.brand)}</p><h1>${escape(product.title)}</h1><p class="price">${escape(price(product, lang))}</p><p class="words">${escape(words)}</p>${colour ? `<p class="colour">${escape(t.colour)}: ${escape(colour)}</p>` : ''}
<form id="buy" data-product="${escape(product.id)}" data-added="${escape(t.added)}" data-choose="${escape(t.chooseSize)}">${buttons ? `<fieldset><legend>${escape(t.size)}</legend>${buttons}</fieldset>` : ''}
<valet-size product="${escape(product.id)}"></valet-size>
<button class="add" type="submit">${escape(t.addToBag)}</button><p class="note" role="status" id="note"></p></form></div></article>
<valet-picks slot-name="product" limit="4" for="${escape(product.id)}"></valet-picks>`
}

/** What the receiver holds: two tables, empty ones said so. */
export function heldPage({ facts, decisions, lang }) {
  const t = TEXTS[lang]
  const time = (at) => (at === undefined ? '–' : escape(new Date(at).toLocaleString(lang)))
  const factRows = facts
    .map(
      (row) =>
        `<tr><td>${escape(row.purpose)}</td><td>${escape(row.recipient)}</td><td class="id">${escape(row.pseudonym.slice(0, 12))}…</td><td><pre>${escape(JSON.stringify(row.facts, null, 1))}</pre></td><td>${time(row.expiresAt)}</td></tr>`,
    )
    .join('')
  const decisionRows = decisions
    .map(
      (row) =>
        `<tr><td>${escape(row.purpose)}</td><td>${escape(row.recipient)}</td><td class="id">${escape(row.pseudonym.slice(0, 12))}…</td><td>${time(row.givenAt)}</td><td>${time(row.withdrawnAt)} ${escape(row.endedBy ?? '')}</td></tr>`,
    )
    .join('')
  return `<section class="prose wide"><h1>${escape(t.held)}</h1><p>${escape(t.heldIntro)} <a href="/held${query(lang)}">${escape(t.reload)}</a></p>
<h2>${escape(t.facts)} (${facts.length})</h2>${factRows ? `<div class="scroll" tabindex="0"><table id="facts"><thead><tr><th>${escape(t.purpose)}</th><th>${escape(t.recipient)}</th><th>${escape(t.pseudonym)}</th><th>${escape(t.facts)}</th><th>${escape(t.until)}</th></tr></thead><tbody>${factRows}</tbody></table></div>` : `<p class="empty">${escape(t.none)}</p>`}
<h2>${escape(t.decisions)} (${decisions.length})</h2>${decisionRows ? `<div class="scroll" tabindex="0"><table id="decisions"><thead><tr><th>${escape(t.purpose)}</th><th>${escape(t.recipient)}</th><th>${escape(t.pseudonym)}</th><th>${escape(t.given)}</th><th>${escape(t.ended)}</th></tr></thead><tbody>${decisionRows}</tbody></table></div>` : `<p class="empty">${escape(t.noDecisions)}</p>`}</section>`
}

/** The policy in the shop's own words. */
export function privacyPage({ policy, lang }) {
  const t = TEXTS[lang]
  const say = (words) => escape(words[lang] ?? words.en)
  const purposes = Object.values(policy.purposes)
    .map(
      (purpose) =>
        `<h2>${say(purpose.title)}</h2><p>${say(purpose.text)}</p><p class="small">${purpose.kind === 'device' ? escape(purpose.parts.join(', ')) : `${escape(purpose.facts.map(({ fact }) => fact).join(', '))} → ${escape(purpose.recipients.map((to) => policy.recipients[to].name).join(', '))}`} · ${escape(purpose.keep)}</p>`,
    )
    .join('')
  return `<section class="prose"><h1>${escape(t.privacy)}</h1><p>${escape(t.intro)}</p>${purposes}<p><a href="#valet">Valet</a> · ${escape(policy.controller.name)}, ${escape(policy.controller.contact)}</p></section>`
}

/** What the compiler found in the feed. */
export function problemsPage({ report, lang }) {
  const t = TEXTS[lang]
  const rows = report.problems
    .slice(0, 500)
    .map(
      ({ file, line, item, field, problem, advice }) =>
        `<tr><td>${escape(file)}${line ? `:${line}` : ''}</td><td>${escape(item ?? '')}</td><td>${escape(field ?? '')}</td><td>${escape(problem)}</td><td>${escape(advice)}</td></tr>`,
    )
    .join('')
  return `<section class="prose wide"><h1>${escape(t.problems)} (${report.problems.length})</h1><p>${report.products} products, ${report.variants} variants, ${report.charts} size charts, ${report.bytes} bytes</p>${rows ? `<div class="scroll" tabindex="0"><table><tbody>${rows}</tbody></table></div>` : ''}</section>`
}
