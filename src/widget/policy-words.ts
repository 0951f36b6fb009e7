import type { Purpose, Words } from '../purposes/policy.js'

/** One tooth for each fact that leaves, or each part of the profile that stays. */
export function teethOf(purpose: Purpose): number {
  return purpose.kind === 'share' ? purpose.facts.length : purpose.parts.length
}

/** A policy's text in the widget's language, else in English, else in whatever language it has. */
export function wordsIn(words: Words, language: string): string {
  return words[language] ?? words['en'] ?? Object.values(words)[0] ?? ''
}
