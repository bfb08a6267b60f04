import { units } from '../../../../../config/county.ts';
import { organisationAt } from '../../../../../domain/organisation/timeline.ts';
import { isStanding, type Organisation, standingUnits, type Unit } from '../../../../../domain/organisation/unit.ts';
import type { LocalDate } from '../../../../../domain/time/instant.ts';
import { filled } from '../../../../shared/web/words/words.ts';
import { Frame } from '../../../views/frame.tsx';
import { nameIn, type OrganisationScene } from '../scene.ts';
import { ChangeForm } from './change-form.tsx';
import { type Import, ImportPart } from './import-part.tsx';

const address = ({ id }: Unit): string => `/desk/organisation/units/${encodeURIComponent(id)}`;

type PartProps = { readonly scene: OrganisationScene; readonly shown: Organisation };

const UnitLink = ({ unit, scene }: { readonly unit: Unit; readonly scene: OrganisationScene }) => (
  <>
    <a href={address(unit)}>{nameIn(unit, scene.language)}</a> <span class="soft">{unit.shortName}</span>
  </>
);

const Township = ({ unit, scene, shown }: PartProps & { readonly unit: Unit }) => {
  const below = standingUnits(shown).filter(({ parent }) => parent === unit.id);
  return (
    <li>
      <details>
        <summary>
          {nameIn(unit, scene.language)}{' '}
          <span class="soft">{filled(scene.words.count, { count: String(below.length) })}</span>
        </summary>
        <p>
          <UnitLink unit={unit} scene={scene} />
        </p>
        <ul class="units">
          {below.map((village) => (
            <li>
              <UnitLink unit={village} scene={scene} />
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
};

const Tree = ({ scene, shown }: PartProps) => {
  const { words } = scene;
  const standing = standingUnits(shown);
  const isTownship = ({ id }: Unit): boolean => /^(town|farm)-/.test(id);
  const third = standing.filter(({ level }) => level === 3);
  return (
    <>
      <ul class="units">
        {standing
          .filter(({ level }) => level < 3)
          .map((unit) => (
            <li>
              <UnitLink unit={unit} scene={scene} />
            </li>
          ))}
      </ul>
      <h3>{words.groups.departments}</h3>
      <ul class="units">
        {third
          .filter((unit) => !isTownship(unit))
          .map((unit) => (
            <li>
              <UnitLink unit={unit} scene={scene} />
            </li>
          ))}
      </ul>
      <h3>{words.groups.townships}</h3>
      <ul class="townships">
        {third.filter(isTownship).map((unit) => (
          <Township unit={unit} scene={scene} shown={shown} />
        ))}
      </ul>
    </>
  );
};

const Former = ({ scene, shown }: PartProps) => {
  const former = [...shown.values()].filter((unit) => !isStanding(unit));
  if (former.length === 0) return null;
  return (
    <>
      <h3>{scene.words.former}</h3>
      <ul>
        {former.map((unit) => {
          const successor = shown.get(unit.successor ?? '');
          return (
            <li>
              <UnitLink unit={unit} scene={scene} />{' '}
              {successor ? filled(scene.words.formerOf, { successor: nameIn(successor, scene.language) }) : ''}
            </li>
          );
        })}
      </ul>
    </>
  );
};

type TreePageProps = { readonly scene: OrganisationScene; readonly date: LocalDate; readonly tried?: Import };

/** 机构名录: the tree of a date, and for whoever may the forms to found a unit and to import a list. */
export const TreePage = ({ scene, date, tried }: TreePageProps) => {
  const { words, context, entries, edits } = scene;
  const shown = organisationAt(units, entries, date);
  return (
    <Frame context={context} title={words.title}>
      <p>{words.intro}</p>
      <section>
        <h2>{words.tree}</h2>
        <form method="get" action="/desk/organisation" class="asof">
          <label for="at">{words.asOf}</label>
          <input id="at" type="date" name="at" value={date} />
          <button type="submit" class="plain">
            {words.show}
          </button>
        </form>
        <p class="soft">{filled(words.count, { count: String(standingUnits(shown).length) })}</p>
        <Tree scene={scene} shown={shown} />
        <Former scene={scene} shown={shown} />
      </section>
      {edits ? (
        <section>
          <h2>{words.changes.heading}</h2>
          <ChangeForm name="found" scene={scene} action="/desk/organisation" />
        </section>
      ) : (
        ''
      )}
      <ImportPart scene={scene} {...(tried ? { tried } : {})} />
    </Frame>
  );
};
