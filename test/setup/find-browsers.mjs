// Which of the three engines this machine has; on Debian and Ubuntu missing ones are installed where that is allowed.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

const PLACES = {
  chromium: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  firefox: ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'],
  driver: ['/usr/bin/WebKitWebDriver'],
  miniBrowser: [
    '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
    '/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
    '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.0/MiniBrowser',
  ],
  xvfb: ['/usr/bin/Xvfb'],
}
const PACKAGES = ['chromium', 'firefox-esr', 'webkit2gtk-driver', 'xvfb', 'fonts-dejavu-core', 'fonts-liberation']

/** The programs found, by engine; an engine that is not there is left out. */
export function findBrowsers() {
  const first = (name) => PLACES[name].find(existsSync)
  const [chromium, firefox, driver, miniBrowser, xvfb] = ['chromium', 'firefox', 'driver', 'miniBrowser', 'xvfb'].map(first)
  return {
    ...(chromium ? { chromium } : {}),
    ...(firefox ? { firefox } : {}),
    ...(driver && miniBrowser && xvfb ? { webkit: { driver, miniBrowser, xvfb } } : {}),
  }
}

/** Installs what is missing if it can, and says which engine will not be tested. Fails when there is none at all. */
export function provideBrowsers() {
  let found = findBrowsers()
  if (Object.keys(found).length < 3 && canInstall()) {
    const names = /ID=ubuntu/.test(readFileSync('/etc/os-release', 'utf8'))
      ? PACKAGES.map((name) => ({ 'firefox-esr': 'firefox', chromium: 'chromium-browser' })[name] ?? name)
      : PACKAGES
    console.log(`installing ${names.join(' ')}`)
    const run = (...args) =>
      execFileSync(isRoot() ? args[0] : 'sudo', isRoot() ? args.slice(1) : ['-n', ...args], {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      })
    try {
      run('apt-get', 'update', '-q')
      run('apt-get', 'install', '-y', '-q', '--no-install-recommends', ...names)
    } catch (error) {
      console.log(`the installation failed (${error.message.split('\n')[0]}); going on with what is there`)
    }
    found = findBrowsers()
  }
  for (const engine of ['chromium', 'firefox', 'webkit'])
    if (!found[engine]) console.log(`${engine} is not on this machine: it is NOT tested`)
  if (Object.keys(found).length === 0) throw new Error(`no browser was found; run: sudo apt-get install ${PACKAGES.join(' ')}`)
  return found
}

function canInstall() {
  if (!existsSync('/usr/bin/apt-get')) return false
  if (isRoot()) return true
  try {
    execFileSync('sudo', ['-n', 'true'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

function isRoot() {
  return process.getuid?.() === 0
}

if (process.argv[1] === new URL(import.meta.url).pathname) provideBrowsers()
