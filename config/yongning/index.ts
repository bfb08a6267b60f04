import type { Scheme } from '../../domain/assessment/scheme.ts';
import type { BulletinTemplates } from '../../domain/bulletins/draft.ts';
import type { Directory } from '../../domain/dispatch/directory.ts';
import type { OtherRoute } from '../../domain/dispatch/other-routes.ts';
import type { Template } from '../../domain/notices/template.ts';
import type { Category } from '../../domain/organisation/category.ts';
import type { Deputy } from '../../domain/organisation/deputy.ts';
import type { Scope } from '../../domain/organisation/scope.ts';
import type { Unit } from '../../domain/organisation/unit.ts';
import type { RuleSet } from '../../domain/rules/rule-set.ts';
import type { WarningRules } from '../../domain/supervision/warnings/warning.ts';
import type { CalendarData } from '../../domain/time/calendar-data.ts';
import published from '../calendar/published.json' with { type: 'json' };
import statutory from '../calendar/statutory.json' with { type: 'json' };
import assessment from './assessment.json' with { type: 'json' };
import bulletin from './bulletin.json' with { type: 'json' };
import overlay from './calendar.json' with { type: 'json' };
import categoryTree from './categories.json' with { type: 'json' };
import deputyList from './deputies.json' with { type: 'json' };
import directoryOfCounty from './directory.json' with { type: 'json' };
import routeList from './routes.json' with { type: 'json' };
import ruleSet from './rules.json' with { type: 'json' };
import scopeOfHotline from './scope.json' with { type: 'json' };
import templateList from './templates.json' with { type: 'json' };
import departmentsAndTowns from './units.json' with { type: 'json' };
import villageRows from './villages.json' with { type: 'json' };
import warningValues from './warnings.json' with { type: 'json' };

/** The time-limit rules of 永审服发〔2017〕30号: every value with the clause it comes from. Times are Asia/Shanghai. */
export const rules: RuleSet = ruleSet as RuleSet;

/** National notices and statutory days, with the days that Ningxia or the county adds or takes away. */
export const calendarData: CalendarData = { published, statutory, overlay };

type VillageRow = readonly [id: string, name: string, shortName: string, english: string, liaison: string];

/** Villages and communities by township, each as id, name, short name, English name, phone of the liaison. */
const villages = Object.entries(villageRows as unknown as Readonly<Record<string, readonly VillageRow[]>>).flatMap(
  ([parent, rows]) =>
    rows.map(
      ([id, name, shortName, english, liaison]): Unit => ({
        id,
        name,
        shortName,
        english,
        level: 4,
        parent,
        phones: { liaison },
      }),
    ),
);

/** The organisation tree of the four-level linkage (二(一)); a parent always stands before its children. */
export const units: readonly Unit[] = [...(departmentsAndTowns as readonly Unit[]), ...villages];

/** AB角: who stands in for which post of a unit, from date to date; kept by the county as the units report it. */
export const deputies: readonly Deputy[] = deputyList as readonly Deputy[];

/** A category as it is written down: a code of the standard and categories below it only where there are some. */
type WrittenCategory = Omit<Category, 'gbCode' | 'children'> & {
  readonly gbCode?: string;
  readonly children?: readonly WrittenCategory[];
};

const whole = ({ gbCode = '', children = [], ...category }: WrittenCategory): Category => ({
  ...category,
  gbCode,
  children: children.map(whole),
});

/** The content categories, two levels deep. */
export const categories: readonly Category[] = /* @__PURE__ */ categoryTree.map(whole);

/** The dispatch directory (派单目录) that the county begins with; what it is now, its register says. */
export const directory: Directory = directoryOfCounty as Directory;

/** Emergencies and matters of other routes, which the hotline declines with the way to go (R31, R81). */
export const otherRoutes: readonly OtherRoute[] = routeList as readonly OtherRoute[];

/** The registered SMS texts; the signature is put before them when they are rendered. */
export const templates: readonly Template[] = templateList as readonly Template[];

/** From when on something is worth an early warning (五(四), R78): every value with why it is what it is. */
export const warningRules: WarningRules = warningValues;
/** What the public may turn to the hotline with, and where to go with the rest (R79). */
export const scope: Scope = scopeOfHotline;

/** How units are scored until the county enters a scheme that was approved: a proposal, marked as such (R56). */
export const assessmentProposal: Scheme = assessment as Scheme;

/** The words of bulletins, and to whom they go (R77). */
export const bulletinTemplates: BulletinTemplates = bulletin;
