/** Who may import whom. Each rule says why; docs/architecture.md draws the same table. */
const pure = '^libs/(compensation|approvals|calendar|staff|facts|imports|notices)/';
/** Specs, and what only specs use. */
const notSpec = '(\\.spec|/testing/[^/]+)\\.ts$';

/** The floors of the engine from the ground up: each stands on those before it, and knows nothing of those above. */
const floors = {
  numbers: 'exact fractions, money, ratios: they know of nothing that is paid',
  documents: 'what every document has: problems, codes, strict objects, bounded JSON',
  dating: 'days, months and facts that change, without what they are used for',
  trace: 'steps of a calculation without words, and the types of the words',
  inputs: 'what a month came to, as it is given',
  statement: 'what comes out, as it is read',
  terms: 'what terms of every kind are put together from, read for one evaluation',
  indicators: 'how attainment is measured, by kind',
  components: 'each kind of pay by itself; a kind may stand on another, none knows the scheme around it',
  scheme: 'components put together, checked and made ready',
  explanation: 'traces and warnings in words',
  calculation: 'statements of one month',
  corrections: 'what posted months come to now, paid and taken back with another month',
  description: 'a scheme in words, its examples and its JSON Schema',
  simulation: 'a scheme over many months that might be',
  pack: 'a calculation sealed, to be done again by anyone',
  computed: 'what the inputs of one person say of several people, or of months that were paid',
  library: 'schemes to start from, written as their authors would',
};

const floorRules = Object.entries(floors).map(([floor, comment], index, all) => ({
  name: `compensation-floor-${floor}`,
  severity: 'error',
  comment: `${floor}: ${comment}.`,
  from: { path: `^libs/compensation/${floor}/`, pathNot: notSpec },
  to: {
    path: '^libs/compensation/',
    pathNot: `^libs/compensation/(${all
      .slice(0, index + 1)
      .map(([below]) => below)
      .join('|')})/`,
  },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'A cycle means that two things are one.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolved',
      comment: 'Every import must lead somewhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'compensation-is-pure',
      severity: 'error',
      comment:
        'The engine runs in payroll, in the browser and in tests: validation, days and months of the calendar below it; the currencies of ISO 4217 and plain decimals, which are the same on every platform; canonical JSON and SHA-256 in pure JavaScript, so that a calculation pack can be verified in the browser.',
      from: { path: '^libs/compensation/', pathNot: notSpec },
      to: {
        pathNot: [
          '^libs/compensation/',
          '^libs/calendar/(day|month|production-calendar)\\.ts$',
          'node_modules/(zod|canonicalize|decimal\\.js|@noble/hashes)/',
          'node_modules/dinero\\.js/dist/esm/currencies/',
        ],
      },
    },
    ...floorRules,
    {
      name: 'decimals-are-set-up-once',
      severity: 'error',
      comment: 'Precision and rounding of plain decimals are said in one place.',
      from: {
        path: '^(apps|workflows|activities|libs)/',
        pathNot: [notSpec, '^libs/compensation/numbers/plain-decimal\\.ts$'],
      },
      to: { path: 'node_modules/decimal\\.js/' },
    },
    {
      name: 'currencies-are-read-once',
      severity: 'error',
      comment: 'How many decimals a currency has is said in one place; of its library nothing else is used.',
      from: { pathNot: '^libs/compensation/numbers/currency\\.ts$' },
      to: { path: 'node_modules/dinero\\.js/' },
    },
    {
      name: 'compensation-has-floors',
      severity: 'error',
      comment: 'Every file of the engine stands on one of its floors.',
      from: {},
      to: {
        path: '^libs/compensation/',
        pathNot: `^libs/compensation/(testing|${Object.keys(floors).join('|')})/`,
      },
    },
    {
      name: 'approvals-is-pure',
      severity: 'error',
      comment: 'A state machine takes values and returns values.',
      from: { path: '^libs/approvals/', pathNot: notSpec },
      to: { pathNot: ['^libs/approvals/', 'node_modules/zod/'] },
    },
    {
      name: 'calendar-is-pure',
      severity: 'error',
      comment: 'Days and deadlines depend on their arguments alone.',
      from: { path: '^libs/calendar/', pathNot: notSpec },
      to: { pathNot: ['^libs/calendar/', 'node_modules/(zod|luxon|@types/luxon)/'] },
    },
    {
      name: 'staff-is-pure',
      severity: 'error',
      comment: 'Who was what on a day follows from the entries and the day.',
      from: { path: '^libs/staff/', pathNot: notSpec },
      to: { pathNot: ['^libs/staff/', '^libs/calendar/(day|month)\\.ts$', 'node_modules/zod/'] },
    },
    {
      name: 'facts-is-pure',
      severity: 'error',
      comment:
        'What may be entered follows from the row alone. A fact becomes an input of the engine, so it is read by the schema of that input: a copy would accept what payroll then refuses.',
      from: { path: '^libs/facts/', pathNot: notSpec },
      to: {
        pathNot: [
          '^libs/facts/',
          '^libs/compensation/(inputs|documents|numbers)/',
          '^libs/calendar/(day|month)\\.ts$',
          '^libs/approvals/role\\.ts$',
          'node_modules/zod/',
        ],
      },
    },
    {
      name: 'imports-is-pure',
      severity: 'error',
      comment:
        'What a table says follows from its cells, from the names of people and clients, and from the schema of the row that comes of it.',
      from: { path: '^libs/imports/', pathNot: notSpec },
      to: {
        pathNot: [
          '^libs/imports/',
          '^libs/facts/',
          '^libs/staff/',
          '^libs/tables/(table|table-fault)\\.ts$',
          '^libs/compensation/(inputs|documents|numbers)/',
          '^libs/approvals/role\\.ts$',
          '^libs/calendar/(day|month)\\.ts$',
          'node_modules/zod/',
        ],
      },
    },
    {
      name: 'notices-is-pure',
      severity: 'error',
      comment: 'Who is told what when follows from what waits, the calendar and the rules; the words stand beside it.',
      from: { path: '^libs/notices/', pathNot: notSpec },
      to: {
        pathNot: [
          '^libs/notices/',
          '^libs/calendar/',
          '^libs/approvals/',
          '^libs/compensation/trace/(language|day-display)\\.ts$',
          'node_modules/zod/',
        ],
      },
    },
    {
      name: 'outputs-are-pure',
      severity: 'error',
      comment:
        'What is handed out follows from what was posted: the same run gives the same bytes. Tables are written by libs/tables, codes drawn by a library of their own.',
      from: { path: '^libs/outputs/', pathNot: [notSpec, '^libs/outputs/statement/print-page\\.ts$'] },
      to: {
        pathNot: [
          '^libs/outputs/',
          '^libs/compensation/',
          '^libs/calendar/',
          '^libs/tables/',
          'node_modules/(zod|uqr)/',
        ],
      },
    },
    {
      name: 'pages-are-set-in-one-place',
      severity: 'error',
      comment: 'Typst is a native program with traps of memory and fonts, which one file knows.',
      from: { path: '^(apps|workflows|activities|libs)/', pathNot: '^libs/outputs/statement/print-page\\.ts$' },
      to: { path: 'node_modules/@myriaddreamin/' },
    },
    {
      name: 'tables-know-files-alone',
      severity: 'error',
      comment: 'What stands in a file is read the same whatever it is about: archives, XML, separators, days.',
      from: { path: '^libs/tables/', pathNot: notSpec },
      to: {
        pathNot: [
          '^libs/tables/',
          '^libs/calendar/(day|month)\\.ts$',
          'node_modules/(yauzl|@types/yauzl|saxes|csv-parse|hucre)/',
          '^node:',
          '^(buffer|path|stream|zlib)$',
        ],
      },
    },
    {
      name: 'files-are-read-in-one-place',
      severity: 'error',
      comment: 'Archives, XML and separators have traps, which libs/tables knows.',
      from: { path: '^(apps|workflows|activities|libs)/', pathNot: [notSpec, '^libs/tables/'] },
      to: { path: 'node_modules/(yauzl|saxes|csv-parse|hucre)/' },
    },
    {
      name: 'contracts-stay-light',
      severity: 'error',
      comment: 'Workflows, API and browser share the contracts: definitions, no behaviour.',
      from: { path: '^libs/contracts/', pathNot: notSpec },
      to: { pathNot: ['^libs/contracts/', 'node_modules/(zod|@temporalio/(workflow|common))/', pure] },
    },
    {
      name: 'contracts-take-types-of-pure-libs',
      severity: 'error',
      comment: 'Values of the pure libs would weigh on every workflow bundle.',
      from: { path: '^libs/contracts/', pathNot: notSpec },
      to: { path: pure, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'persistence-knows-facts-only',
      severity: 'error',
      comment: 'Tables know the business words, not processes or HTTP.',
      from: { path: '^libs/persistence/', pathNot: notSpec },
      to: {
        pathNot: [
          '^libs/persistence/',
          '^libs/outputs/',
          pure,
          'node_modules/(typeorm|pg|@types/pg|pg-copy-streams|@types/pg-copy-streams|uuid|canonicalize)/',
          '^node:',
          '^(fs|path|url|crypto|util|zlib|stream|stream/promises)$',
        ],
      },
    },
    {
      name: 'platform-below-applications',
      severity: 'error',
      comment: 'The platform serves applications and activities, never the other way.',
      from: { path: '^libs/platform/' },
      to: { path: '^(apps|activities|workflows|test|libs/persistence)/' },
    },
    {
      name: 'workflows-are-deterministic',
      severity: 'error',
      comment: 'Only what the sandbox replays identically: contracts, pure libs, @temporalio/workflow.',
      from: { path: '^workflows/', pathNot: notSpec },
      to: { pathNot: ['^workflows/', '^libs/contracts/', pure, 'node_modules/@temporalio/(workflow|common)/'] },
    },
    {
      name: 'activities-know-no-application',
      severity: 'error',
      comment: 'Activities are called by workflows; no application is theirs.',
      from: { path: '^activities/', pathNot: notSpec },
      to: { path: '^(apps|workflows|test)/' },
    },
    {
      name: 'api-sends-messages-only',
      severity: 'error',
      comment: 'The API names workflows by contract; loading their code would tie the two deployments together.',
      from: { path: '^apps/api/', pathNot: notSpec },
      to: { path: '^(workflows|activities|apps/(?!api/)|test)/' },
    },
    {
      name: 'controllers-hold-no-sql',
      severity: 'error',
      comment: 'A controller says what is asked and answered; what it takes from the tables is its service.',
      from: { path: '^apps/api/.*\\.controller\\.ts$' },
      to: { path: ['^libs/persistence/', 'node_modules/typeorm/'] },
    },
    {
      name: 'worker-hosts-workflows-by-path',
      severity: 'error',
      comment: 'Workflow code is bundled, never imported by the host process.',
      from: { path: '^apps/worker/', pathNot: notSpec },
      to: { path: '^(workflows|apps/(?!worker/)|test)/' },
    },
    {
      name: 'tools-use-the-product-from-outside',
      severity: 'error',
      comment: 'Launcher, operator and rehearsal start processes and call the API, as anyone else would.',
      from: { path: '^apps/(launcher|operator|rehearsal)/', pathNot: notSpec },
      to: { path: '^(workflows|activities|apps/(api|worker)|test)/' },
    },
    {
      name: 'servers-know-no-launcher',
      severity: 'error',
      comment: 'The embedded servers serve tests and rehearsals as well: they know processes, not what runs on them.',
      from: { path: '^apps/launcher/(servers|processes)/', pathNot: notSpec },
      to: { path: '^(apps|libs)/', pathNot: '^apps/launcher/(servers|processes)/' },
    },
    {
      name: 'processes-know-no-server',
      severity: 'error',
      comment: 'How a process is started, found again, claimed and ended does not depend on what it is.',
      from: { path: '^apps/launcher/processes/', pathNot: notSpec },
      to: { path: '^apps/launcher/servers/' },
    },
    {
      name: 'web-knows-no-server',
      severity: 'error',
      comment:
        'The web application knows the API by its document; of the product it uses what runs in a browser: the engine, days and the contracts of the pure libraries.',
      from: { path: '^apps/web/', pathNot: notSpec },
      to: {
        path: ['^(apps/(?!web/)|workflows|activities|test|libs/(persistence|platform|tables))/', '^node:'],
        pathNot: '^apps/web/',
      },
    },
    {
      name: 'web-shared-below-features',
      severity: 'error',
      comment: 'What several screens share knows none of them.',
      from: { path: '^apps/web/shared/' },
      to: { path: '^apps/web/(features|app)/' },
    },
    {
      name: 'web-features-below-app',
      severity: 'error',
      comment: 'A feature stands on what is shared; the application puts features together.',
      from: { path: '^apps/web/features/' },
      to: { path: '^apps/web/app/' },
    },
    {
      name: 'web-features-apart',
      severity: 'error',
      comment: 'A feature knows no other: what two of them need is shared.',
      from: { path: '^apps/web/features/([^/]+)/' },
      to: { path: '^apps/web/features/', pathNot: '^apps/web/features/$1/' },
    },
    {
      name: 'web-only-in-the-browser',
      severity: 'error',
      comment: 'Nothing of the server imports a screen.',
      from: { path: '^(apps/(?!web/)|workflows|activities|libs)/' },
      to: { path: '^apps/web/' },
    },
    {
      name: 'no-test-code-in-the-product',
      severity: 'error',
      comment: 'The product does not know that it is tested.',
      from: { path: '^(apps|workflows|activities|libs)/', pathNot: notSpec },
      to: { path: ['^test/', notSpec, 'node_modules/(jest|@jest|fast-check)/'] },
    },
    {
      name: 'no-dev-dependency-in-the-product',
      severity: 'error',
      comment: 'A production install has no development packages.',
      // The build has them.
      from: {
        path: '^(apps|workflows|activities|libs)/',
        pathNot: [
          notSpec,
          '^apps/operator/bundle-program\\.ts$',
          // Everything of the web application is bundled.
          '^apps/web/',
          '^apps/api/(write-web-types|open-api/web-types)\\.ts$',
          '^apps/launcher/bundle-services\\.ts$',
          '^apps/launcher/setup/servers\\.mjs$',
        ],
      },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/@types/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.premia)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      conditionNames: ['source', 'import', 'require', 'node', 'default', 'types'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};
