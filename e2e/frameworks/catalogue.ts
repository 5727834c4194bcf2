/** A page of the catalogue: which library's boxes, on which framework. */
export interface FrameworkPage {
  readonly name: string
  /** The file under `pages/` that has its boxes and switches. */
  readonly parts: string
  readonly family: 'react' | 'vue'
  /** File under `pages/` that makes the page live, and the one that renders it on the server. */
  readonly mount: string
  readonly server: string
  /** Package name → the package that takes its place. */
  readonly alias: Readonly<Record<string, string>>
}

export const FRAMEWORK_PAGES: readonly FrameworkPage[] = [
  react('react17', 'plain', 17),
  react('react18', 'plain', 18),
  react('react19', 'plain', 19),
  {
    name: 'preact',
    parts: 'react/plain.js',
    family: 'react',
    mount: 'react/mount-preact.js',
    server: 'react/server-preact.js',
    alias: { react: 'preact/compat', 'react-dom': 'preact/compat' },
  },
  vue('vue3', 'plain'),
  react('fusion', 'fusion', 17),
  react('antd', 'antd', 19),
  react('arco', 'arco', 18),
  react('nutui', 'nutui', 18),
  vue('vant', 'vant'),
  vue('element-plus', 'element'),
  vue('naive-ui', 'naive'),
]

function react(name: string, parts: string, version: 17 | 18 | 19): FrameworkPage {
  return {
    name,
    parts: `react/${parts}.js`,
    family: 'react',
    mount: version === 17 ? 'react/mount-legacy.js' : 'react/mount-root.js',
    server: 'react/server.js',
    alias: { react: `react${version}`, 'react-dom': `react-dom${version}` },
  }
}

function vue(name: string, parts: string): FrameworkPage {
  return {
    name,
    parts: `vue/${parts}.js`,
    family: 'vue',
    mount: 'vue/mount.js',
    server: 'vue/server.js',
    alias: {},
  }
}
