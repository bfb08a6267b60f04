import type { UnitVersion } from '../../../../../domain/organisation/versions.ts';
import { changeEnglish, changeText } from '../../../../shared/organisation/change-words.ts';
import { datedIn } from '../../../../shared/web/moments.ts';
import { personIn } from '../../../../shared/web/person.ts';
import { filled } from '../../../../shared/web/words/words.ts';
import { nameIn, type OrganisationScene } from '../scene.ts';

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
  const entered = `${datedIn(language, entry.at)} · ${filled(history.line, { n: String(entry.n) })}`;
  return (
    <tr>
      <td>{from}</td>
      <td>{language === 'en' ? changeEnglish(event) : changeText(event)}</td>
      <td>{event.basis ?? ''}</td>
      <td>
        {confidential ? `${entered} · ${personIn(language, entry.by, entry.at, scene.context.var.county)}` : entered}
      </td>
    </tr>
  );
};

/** What became of a unit: since when it is so, by which document, and by which line of the register. */
export const History = ({
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
