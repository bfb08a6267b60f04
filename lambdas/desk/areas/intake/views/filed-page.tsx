import { limitOf, type Ticket, unitOf } from '../../../../../domain/tickets/ticket.ts';
import type { UploadForm } from '../../../../shared/photos/upload-form.ts';
import { limitIn } from '../../../../shared/web/moments.ts';
import { unitIn } from '../../../../shared/web/names.ts';
import { photoWordsIn } from '../../../../shared/web/words/photo-words.ts';
import { filled } from '../../../../shared/web/words/words.ts';
import type { DeskContext } from '../../../area.ts';
import { capacitiesIn } from '../../../capacities.ts';
import { Frame } from '../../../views/frame.tsx';
import { uploaderFor } from '../../tickets/photos/steps-open.ts';
import { entranceOf, formPaths } from '../entrance.ts';
import { intakeWords } from '../words/words.ts';

type Props = {
  readonly context: DeskContext;
  readonly ticket: Ticket;
  /** Of a caller without a phone: the code to be read out. */
  readonly queryCode: string | undefined;
  /** What was to follow was not done. */
  readonly failed: boolean;
  /** Of a message of a group: the form for one of its pictures. */
  readonly pictures: UploadForm | undefined;
  /** A picture was just sent. */
  readonly sent: boolean;
};

/** One file to the bucket itself: the fields are signed, so that nothing else can be sent under this form. */
const Pictures = ({ context, pictures, sent }: Props) => {
  const text = intakeWords(context.var.language);
  if (!pictures) return null;
  return (
    <section>
      <h2>{text.pictures}</h2>
      {sent ? <p role="status">{text.pictureSent}</p> : ''}
      <form method="post" action={pictures.url} enctype="multipart/form-data">
        {Object.entries(pictures.fields).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <div class="field">
          <label for="file">{text.pictureChoose}</label>
          <input id="file" type="file" name="file" accept="image/jpeg,image/png,image/webp" required={true} />
        </div>
        <button type="submit" class="plain">
          {text.pictureSend}
        </button>
      </form>
    </section>
  );
};

/** What followed the filing at once, as the ticket says. */
const followedWords = ({ context, ticket }: Props): string | undefined => {
  const { language, county } = context.var;
  const { filedDid, filedDue } = intakeWords(language);
  const { phase } = ticket;
  switch (phase.kind) {
    case 'received':
      return filled(filedDue, { due: limitIn(language, limitOf(ticket)?.entry.due ?? ticket.filedAt) });
    case 'handling':
      return filled(filedDid.dispatch, { unit: unitIn(language, unitOf(ticket), county) });
    case 'callback':
      return filedDid.answer;
    case 'ended':
      return phase.into === undefined ? undefined : filled(filedDid.merge, { into: phase.into });
    case 'closing':
    case 'upstream':
      return undefined;
  }
};

/** Filed: the number to be read out, the query code of an anonymous caller, and on to the next matter of that kind. */
export const FiledPage = (props: Props) => {
  const { context, ticket, queryCode, failed } = props;
  const text = intakeWords(context.var.language);
  const entrance = entranceOf(ticket.filing.channel);
  const own = text.entrances[entrance];
  const { addPhotosOf } = photoWordsIn(context.var.language);
  const takesPhotos = uploaderFor({ ticket, capacities: capacitiesIn(context) }, 'problem') !== undefined;
  return (
    <Frame context={context} title={text.filed}>
      {failed ? (
        <section class="note bad" role="alert">
          <p>{text.filedFailed}</p>
        </section>
      ) : (
        ''
      )}
      <section class="read-back" data-filed="">
        <p>
          {own.number}
          <b class="number">{ticket.id.replace(/(\d{4})(?=\d)/g, '$1 ')}</b>
        </p>
        {queryCode === undefined ? (
          ''
        ) : (
          <p>
            {own.queryCode}
            <b class="number">{queryCode.replace(/(\d{4})(?=\d)/, '$1 ')}</b>
          </p>
        )}
        {queryCode === undefined ? '' : <p class="soft">{text.queryHint}</p>}
        <p>{followedWords(props)}</p>
      </section>
      <Pictures {...props} />
      <p>
        <a class="button" href={formPaths[entrance]} data-primary="" accesskey="n">
          {own.next}
        </a>{' '}
        <a href={`/desk/tickets/${ticket.id}`}>{text.openTicket}</a>
        {takesPhotos ? (
          <>
            {' '}
            <a href={`/desk/tickets/${ticket.id}/photos?step=problem`}>{addPhotosOf.problem}</a>
          </>
        ) : (
          ''
        )}
      </p>
    </Frame>
  );
};
