import ts from 'typescript'

/** A source file: its path below `src/`, and its text. */
export interface SourceFile {
  readonly path: string
  readonly text: string
}

/** What each room may import, beside itself. `types:` = as types only. */
export const MAY: { readonly [room: string]: readonly string[] } = {
  measures: [],
  storage: [],
  texts: [],
  catalogue: ['measures'],
  profile: ['measures', 'storage'],
  purposes: ['profile', 'storage'],
  'size-advice': ['measures', 'catalogue', 'profile'],
  recommendations: ['catalogue', 'profile', 'size-advice'],
  sharing: ['profile', 'purposes', 'storage'],
  session: [
    'measures',
    'storage',
    'catalogue',
    'profile',
    'purposes',
    'size-advice',
    'recommendations',
    'sharing',
    'advice.ts',
    'picks.ts',
    'desk.ts',
    'types:page-interface.ts',
    'types:shopper-powers.ts',
  ],
  'open-catalogue.ts': ['catalogue', 'size-advice'],
  'picks.ts': ['recommendations'],
  'advice.ts': ['open-catalogue.ts', 'size-advice'],
  'desk.ts': ['profile', 'purposes', 'session'],
  'own-elements.ts': ['types:page-interface.ts', 'types:shopper-powers.ts'],
  'page-signals.ts': [],
  'page-interface.ts': ['types:*'],
  'shopper-powers.ts': ['types:*'],
  'valet.ts': ['types:*', 'desk.ts', 'own-elements.ts', 'page-signals.ts', 'session', 'storage', 'widget'],
  'index.ts': ['types:*', 'catalogue', 'measures', 'open-catalogue.ts', 'purposes', 'recommendations', 'size-advice', 'valet.ts'],
  elements: ['texts', 'measures', 'own-elements.ts', 'types:*'],
  widget: ['texts', 'measures', 'elements', 'types:*'],
  'script-tag.ts': ['script-tag-start.ts'],
  'script-tag-start.ts': ['types:*', 'elements', 'valet.ts'],
  feeds: ['catalogue'],
  'size-labels': [],
  'size-charts': ['catalogue', 'feeds', 'measures'],
  purchases: ['feeds'],
  model: ['catalogue', 'purchases', 'recommendations'],
  compile: [
    'catalogue',
    'feeds',
    'fit',
    'measures',
    'model',
    'purchases',
    'purposes/policy.ts',
    'recommendations',
    'report',
    'size-charts',
    'size-labels',
  ],
  fit: ['catalogue', 'feeds', 'measures', 'size-advice', 'size-labels'],
  report: ['feeds'],
  receiver: [
    'sharing/envelope.ts',
    'sharing/message.ts',
    'purposes/policy.ts',
    'purposes/fingerprint.ts',
    'types:purposes/experiment.ts',
    'purposes/duration.ts',
    'profile/fact-name.ts',
    'types:measures/measure.ts',
    'types:profile/profile.ts',
  ],
}

/** Where each power may be used: a prefix of the path. */
const POWERS: { readonly [name: string]: readonly string[] } = {
  indexedDB: ['storage/'],
  BroadcastChannel: ['storage/'],
  locks: ['storage/'],
  subtle: ['storage/', 'sharing/envelope.ts'],
  fetch: ['compile/make-thumbnail.ts', 'valet.ts', 'session/load-policy.ts', 'session/open-source.ts', 'sharing/courier.ts'],
  document: ['elements/', 'widget/', 'script-tag.ts', 'script-tag-start.ts', 'own-elements.ts', 'page-signals.ts'],
  window: ['elements/', 'widget/', 'script-tag.ts', 'script-tag-start.ts', 'own-elements.ts', 'page-signals.ts'],
  localStorage: [],
  sessionStorage: [],
  eval: [],
  innerHTML: [],
  outerHTML: [],
  insertAdjacentHTML: [],
}
/** The rooms that run in Node. */
const NODE = ['compile', 'feeds', 'fit', 'purchases', 'report', 'size-charts']
/** Clock and dice are handed in; only these may read them. */
const CLOCKS = ['valet.ts', 'compile/command.ts', 'receiver/']
const SILENT_NAMES = /(^|\/)(utils?|helpers?|common|misc|manager|types|core|lib)(\.ts|\/)/

/** Every breach of the import table, the powers and the habits, one line each. */
export function findViolations(files: readonly SourceFile[]): string[] {
  const known = new Set(files.map((file) => file.path))
  const edges = new Map<string, string[]>()
  const found = files.flatMap((file) => {
    const source = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.ES2022, true)
    const imports = importsOf(source, file.path)
    edges.set(
      file.path,
      imports.filter(({ typeOnly, lazy }) => !typeOnly && !lazy).map(({ to }) => to),
    )
    return [...importBreaches(file.path, imports, known), ...powerBreaches(file.path, source), ...habitBreaches(file)]
  })
  return [...found, ...reaches(edges, 'compile/', 'storage/'), ...cycles(edges)]
}

interface Import {
  readonly to: string
  readonly typeOnly: boolean
  readonly lazy: boolean
}

function importsOf(source: ts.SourceFile, path: string): Import[] {
  const imports: Import[] = []
  const add = (specifier: ts.Node | undefined, typeOnly: boolean, lazy: boolean) => {
    if (specifier && ts.isStringLiteral(specifier)) imports.push({ to: resolve(path, specifier.text), typeOnly, lazy })
  }
  const visit = (node: ts.Node) => {
    if (ts.isImportDeclaration(node))
      add(node.moduleSpecifier, node.importClause?.isTypeOnly === true || onlyTypes(node.importClause?.namedBindings), false)
    if (ts.isExportDeclaration(node) && node.moduleSpecifier) add(node.moduleSpecifier, node.isTypeOnly, false)
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true, false)
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node.arguments[0], false, true)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return imports
}

function onlyTypes(bindings: ts.NamedImportBindings | undefined): boolean {
  return (
    bindings !== undefined &&
    ts.isNamedImports(bindings) &&
    bindings.elements.length > 0 &&
    bindings.elements.every((element) => element.isTypeOnly)
  )
}

function resolve(from: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier
  return new URL(specifier, `file:///${from}`).pathname.slice(1).replace(/\.js$/, '.ts')
}

function roomOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : path
}

function importBreaches(path: string, imports: readonly Import[], known: ReadonlySet<string>): string[] {
  const room = roomOf(path)
  const may = MAY[room]
  if (!may) return [`${path}: "${room}" is not in the import table`]
  return imports.flatMap(({ to, typeOnly, lazy }) => {
    if (to.startsWith('node:')) return NODE.includes(room) ? [] : [`${path}: imports ${to}; node: belongs to ${NODE.join(', ')}`]
    if (!to.endsWith('.ts')) return []
    if (!known.has(to)) return [`${path}: imports ${to}, which does not exist`]
    if (roomOf(to) === room) return []
    if (room === 'script-tag.ts' && !lazy && !typeOnly) return [`${path}: imports ${to}; what it starts is loaded by import() only`]
    if (room === 'valet.ts' && roomOf(to) === 'widget' && !lazy && !typeOnly)
      return [`${path}: imports ${to}; the widget is loaded by import() only`]
    const allowed = may.some((name) =>
      name.startsWith('types:') ? typeOnly && (name === 'types:*' || name === `types:${to}`) : name === roomOf(to) || name === to,
    )
    return allowed ? [] : [`${path}: ${room} may not import ${to}${typeOnly ? ' (as types)' : ''}`]
  })
}

function powerBreaches(path: string, source: ts.SourceFile): string[] {
  const found = new Set<string>()
  const within = (places: readonly string[]) => places.some((place) => path === place || (place.endsWith('/') && path.startsWith(place)))
  const visit = (node: ts.Node) => {
    if (ts.isIdentifier(node) && isUse(node)) {
      const places = Object.hasOwn(POWERS, node.text) ? POWERS[node.text] : undefined
      if (places && !within(places)) found.add(`${path}: uses ${node.text}, which belongs to ${places.join(', ') || 'nobody'}`)
    }
    if (ts.isPropertyAccessExpression(node) && !within(CLOCKS)) {
      const text = `${node.expression.getText()}.${node.name.text}`
      if (text === 'Date.now' || text === 'Math.random') found.add(`${path}: reads ${text}; it is handed in`)
    }
    if (node.kind === ts.SyntaxKind.AnyKeyword) found.add(`${path}: says any`)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return [...found]
}

/** A name that is used, not one that is declared: `fetch: typeof fetch` in an interface declares. */
function isUse(node: ts.Identifier): boolean {
  const { parent } = node
  if (ts.isPropertySignature(parent) || ts.isPropertyAssignment(parent) || ts.isParameter(parent) || ts.isBindingElement(parent))
    return parent.name !== node && !ts.isBindingElement(parent)
  if (ts.isTypeQueryNode(parent) || ts.isMethodSignature(parent) || ts.isShorthandPropertyAssignment(parent)) return false
  if (ts.isCallExpression(parent) && node.text === 'fetch') return parent.expression === node
  if (ts.isPropertyAccessExpression(parent) && parent.name === node)
    return (
      ['subtle', 'locks', 'innerHTML', 'outerHTML', 'insertAdjacentHTML'].includes(node.text) ||
      parent.expression.getText() === 'globalThis'
    )
  return node.text !== 'fetch' && node.text !== 'locks' && node.text !== 'subtle'
}

function habitBreaches({ path, text }: SourceFile): string[] {
  const lines = text.split('\n').length - 1
  return [
    ...(lines > 250 ? [`${path}: ${lines} lines; at most 250`] : []),
    ...(SILENT_NAMES.test(path) ? [`${path}: the name says nothing`] : []),
    ...(path.split('/').length > 2 ? [`${path}: rooms are one level deep`] : []),
    ...(/(^|\/)index\.ts$/.test(path) && !['index.ts', 'elements/index.ts', 'compile/index.ts', 'receiver/index.ts'].includes(path)
      ? [`${path}: an index that is no entry point`]
      : []),
    ...(/^export default /m.test(text) ? [`${path}: a default export`] : []),
    ...(/@ts-(ignore|expect-error)|as unknown as/.test(text) ? [`${path}: a type escape`] : []),
  ]
}

function reaches(edges: ReadonlyMap<string, readonly string[]>, from: string, to: string): string[] {
  const reached = [...edges.keys()].filter((path) => path.startsWith(from))
  const seen = new Set(reached)
  for (const path of reached) {
    for (const next of edges.get(path) ?? []) {
      if (next.startsWith(to)) return [`${from} reaches ${next} through ${path}`]
      if (!seen.has(next)) {
        seen.add(next)
        reached.push(next)
      }
    }
  }
  return []
}

function cycles(edges: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>()
  const way: string[] = []
  const found: string[] = []
  const walk = (path: string) => {
    if (way.includes(path)) found.push(`a cycle: ${[...way.slice(way.indexOf(path)), path].join(' → ')}`)
    if (done.has(path) || way.includes(path)) return
    way.push(path)
    for (const next of edges.get(path) ?? []) walk(next)
    way.pop()
    done.add(path)
  }
  for (const path of edges.keys()) walk(path)
  return found
}
