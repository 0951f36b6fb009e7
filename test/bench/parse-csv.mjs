/** Rows of a CSV text with quotes (RFC 4180). */
export function parseCsv(text) {
  const rows = []
  let row = []
  let field = ''
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    const sign = text[i]
    if (quoted) {
      if (sign === '"' && text[i + 1] === '"') field += text[++i]
      else if (sign === '"') quoted = false
      else field += sign
    } else if (sign === '"') quoted = true
    else if (sign === ',' || sign === '\n') {
      row.push(field.replace(/\r$/, ''))
      field = ''
      if (sign === '\n') {
        rows.push(row)
        row = []
      }
    } else field += sign
  }
  if (field !== '' || row.length > 0) rows.push([...row, field])
  return rows
}
