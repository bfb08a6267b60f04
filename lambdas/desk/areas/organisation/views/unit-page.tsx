import { type Organisation, standingUnits, type Unit } from '../../../../../domain/organisation/unit.ts';
import type { UnitVersion } from '../../../../../domain/organisation/versions.ts';
import { toIso } from '../../../../../domain/time/instant.ts';
import { changeEnglish, changeText } from '../../../../shared/organisation/change-words.ts';
import { filled } from '../../../../shared/web/words/words.ts';
import { Frame } from '../../../views/frame.tsx';
import { deskWords } from '../../../words/words.ts';
import { commandsOn, postsOf } from '../forms.ts';
import { nameIn, nameOfId, type OrganisationScene } from '../scene.ts';
import { ChangeForm } from './change-form.tsx';

type UnitProps = { readonly scene: OrganisationScene; readonly unit: Unit };

const unitAddress = (id: string): string => `/desk/organisation/units/${encodeURIComponent(id)}`;

const Facts = ({ scene, unit }: UnitProps) => {
  const { words, language } = scene;
  const { columns } = words;
  return (
    <dl class="facts">
      <dt>{columns.name}</dt>
      <dd>{unit.name}</dd>
      <dt>{columns.shortName}</dt>
      <dd>{unit.shortName}</dd>
      <dt>{columns.english}</dt>
      <dd>{unit.english}</dd>
      <dt>{columns.id}</dt>
      <dd>{unit.id}</dd>
      <dt>{columns.level}</dt>
      <dd>{words.levels[String(unit.level) as keyof typeof words.levels]}</dd>
      {unit.parent === undefined ? (
        ''
      ) : (
        <>
          <dt>{columns.parent}</dt>
          <dd>
            <a href={unitAddress(unit.parent)}>{nameOfId(scene, unit.parent)}</a>
          </dd>
        </>
      )}
      {unit.successor === undefined ? (
        ''
      ) : (
        <>
          <dt>{words.former}</dt>
          <dd>
            <a href={unitAddress(unit.successor)}>
              {filled(words.formerOf, { successor: nameIn(scene.tree.get(unit.successor) ?? unit, language) })}
            </a>
          </dd>
        </>
      )}
    </dl>
  );
};

const Posts = ({ scene: { words }, unit }: UnitProps) => (
  <section>
    <h2>{words.posts.heading}</h2>
    <dl class="facts">
      {postsOf(unit).map((post) => (
        <>
          <dt>{words.posts[post]}</dt>
          <dd>{unit.phones[post] ?? words.posts.none}</dd>
        </>
      ))}
    </dl>
  </section>
);

const Deputies = ({ scene, unit }: UnitProps) => {
  const { words, language } = scene;
  const own = scene.deputies.filter((deputy) => deputy.unit === unit.id && deputy.from <= deputy.until);
  return (
    <section>
      <h2>{words.deputies.heading}</h2>
      {own.length === 0 ? (
        <p class="soft">{words.deputies.none}</p>
      ) : (
        <div class="scroll">
          <table>
            <thead>
              <tr>
                <th scope="col">{words.deputies.who}</th>
                <th scope="col">{words.deputies.post}</th>
                <th scope="col">{words.deputies.from}</th>
                <th scope="col">{words.deputies.until}</th>
              </tr>
            </thead>
            <tbody>
              {own.map(({ sub, role, from, until }) => (
                <tr>
                  <td>{sub}</td>
                  <td>{deskWords(language).roles[role]}</td>
                  <td>{from}</td>
                  <td>{until}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
};

const Version = ({ scene, version }: { readonly scene: OrganisationScene; readonly version: UnitVersion }) => {
  const { words, language, confidential } = scene;
  const { from, unit, change } = version;
  const { history } = words;
  if (!change)
    return (
      <tr>
        <td>{history.seed}</td>
        <td>{`${nameIn(unit, language)} (${unit.shortName})`}</td>
        <td />
        <td />
      </tr>
    );
  const { entry, event } = change;
  const entered = `${toIso(entry.at).slice(0, 16).replace('T', ' ')} · ${filled(history.line, { n: String(entry.n) })}`;
  return (
    <tr>
      <td>{from}</td>
      <td>{language === 'en' ? changeEnglish(event) : changeText(event)}</td>
      <td>{event.basis ?? ''}</td>
      <td>{confidential ? `${entered} · ${entry.by.sub}` : entered}</td>
    </tr>
  );
};

const History = ({
  scene,
  versions,
}: {
  readonly scene: OrganisationScene;
  readonly versions: readonly UnitVersion[];
}) => {
  const { history } = scene.words;
  return (
    <section>
      <h2>{history.heading}</h2>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{history.from}</th>
              <th scope="col">{history.change}</th>
              <th scope="col">{history.basis}</th>
              <th scope="col">{history.entered}</th>
            </tr>
          </thead>
          <tbody>
            {versions.map((version) => (
              <Version scene={scene} version={version} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
};

const Below = ({ scene, unit }: UnitProps) => {
  const tree: Organisation = scene.tree;
  const below = unit.level === 3 ? standingUnits(tree).filter(({ parent }) => parent === unit.id) : [];
  if (below.length === 0) return null;
  return (
    <section>
      <h2>{scene.words.villages}</h2>
      <ul class="units">
        {below.map((each) => (
          <li>
            <a href={unitAddress(each.id)}>{nameIn(each, scene.language)}</a>
          </li>
        ))}
      </ul>
    </section>
  );
};

type UnitPageProps = UnitProps & { readonly versions: readonly UnitVersion[]; readonly did?: string };

/** The page of a unit: its posts, deputies, history, and the forms of every change for whoever may make one. */
export const UnitPage = ({ scene, unit, versions, did }: UnitPageProps) => {
  const { words, context, edits, confidential } = scene;
  return (
    <Frame context={context} title={nameIn(unit, scene.language)}>
      <p>
        <a href="/desk/organisation">{words.back}</a>
      </p>
      {did === undefined ? (
        ''
      ) : (
        <p role="status" class="done">
          {filled(words.done, { change: did })}
        </p>
      )}
      <section>
        <Facts scene={scene} unit={unit} />
      </section>
      {confidential ? <Posts scene={scene} unit={unit} /> : ''}
      {confidential ? <Deputies scene={scene} unit={unit} /> : ''}
      {edits && commandsOn(unit).length > 0 ? (
        <section>
          <h2>{words.changes.heading}</h2>
          {commandsOn(unit).map((name) => (
            <ChangeForm name={name} scene={scene} unit={unit} action={unitAddress(unit.id)} />
          ))}
        </section>
      ) : (
        ''
      )}
      <Below scene={scene} unit={unit} />
      <History scene={scene} versions={versions} />
    </Frame>
  );
};
