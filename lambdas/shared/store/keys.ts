/** The keys of the table, in one place (DESIGN §4). */
const ticketKey = (ticketId: string): string => `TICKET#${ticketId}`;

export const eventPrefix = 'EVENT#';
export const waitSort = 'WAIT';
export const boardSort = 'BOARD';
export const archiveSort = 'ARCHIVE';
export const uploadPrefix = 'PHOTO#';

/** Commits sort by number: four digits, more for a ticket that outgrows them. */
export const commitSort = (n: number): string => `${eventPrefix}${String(n).padStart(4, '0')}`;

export const commitKey = (ticketId: string, n: number) => ({ pk: ticketKey(ticketId), sk: commitSort(n) });
export const waitKey = (ticketId: string) => ({ pk: ticketKey(ticketId), sk: waitSort });
export const boardKey = (ticketId: string) => ({ pk: ticketKey(ticketId), sk: boardSort });
export const archiveKey = (ticketId: string) => ({ pk: ticketKey(ticketId), sk: archiveSort });
export const messageKey = (ticketId: string, key: string) => ({ pk: ticketKey(ticketId), sk: `SMS#${key}` });
export const uploadKey = (ticketId: string, photo: string) => ({
  pk: ticketKey(ticketId),
  sk: `${uploadPrefix}${photo}`,
});
/** When a number of level 1 was first filed under, by its HMAC. */
export const levelOneKey = (hash: string) => ({ pk: `UPSTREAM#${hash}`, sk: 'NUMBER' });
export const linkKey = (hash: string) => ({ pk: `LINK#${hash}`, sk: 'LINK' });

/** What an SMS that no commit gives rise to is asked for under: the stream has the publisher send it. */
export const outgoingSort = 'OUTGOING';
export const confirmationKey = (hash: string) => ({ pk: `LINK#${hash}`, sk: `${outgoingSort}#CONFIRM` });
export const outgoingKey = (id: string) => ({ pk: `OUTBOX#${id}`, sk: outgoingSort });
export const rateKey = (kind: string, key: string, window: number) => ({
  pk: `RATE#${kind}#${key}`,
  sk: String(window),
});
/** What belongs to a phone, found by its HMAC (`callerKey`): the survey it may answer, its stop, the texts it sent. */
const phoneKey = (caller: string): string => `PHONE#${caller}`;
export const surveyKey = (caller: string) => ({ pk: phoneKey(caller), sk: 'SURVEY' });
export const optOutKey = (caller: string) => ({ pk: phoneKey(caller), sk: 'OPTOUT' });
export const inboundKey = (caller: string, message: string) => ({ pk: phoneKey(caller), sk: `INBOUND#${message}` });
export const coverKey = (unit: string, post: string) => ({ pk: `UNIT#${unit}`, sk: `${outgoingSort}#COVER#${post}` });

/** A register's lines, by number (登记簿): five digits. */
export const entryPrefix = 'ENTRY#';
export const registerKey = (register: string): string => `REGISTER#${register}`;
export const entryKey = (register: string, n: number) => ({
  pk: registerKey(register),
  sk: `${entryPrefix}${String(n).padStart(5, '0')}`,
});

/** Documents that the nightly worker makes: figures for the public, analyses, yearly scores. */
const reportKey = (kind: string): string => `REPORT#${kind}`;
/** A document that is counted anew each night: its head, and lists of tickets behind its numbers, in pieces. */
export const tracePrefix = 'TRACE#';
export const documentKey = (name: string) => ({ pk: reportKey(name), sk: 'HEAD' });
export const traceKey = (name: string, trace: string, piece: number) => ({
  pk: reportKey(name),
  sk: `${tracePrefix}${trace}#${String(piece).padStart(4, '0')}`,
});
/** A frozen version of a year's scores and each unit's part of it, named by number and hash. */
export const versionKey = (year: number, version: number, hash: string, unit?: string) => ({
  pk: reportKey(`assessment#${year}`),
  sk: `VERSION#${String(version).padStart(4, '0')}#${hash.slice(0, 16)}${unit === undefined ? '' : `#UNIT#${unit}`}`,
});
export const publicFiguresKey = { pk: reportKey('public'), sk: 'CURRENT' };
/**
 * The monthly reports. A month's partition holds its versions, the draft of a running month, and the content of each in
 * parts, by its hash. One partition lists the months.
 */
export const monthsPartition = 'REPORT#monthly';
export const monthPrefix = 'MONTH#';
export const monthKey = (month: string) => ({ pk: monthsPartition, sk: `${monthPrefix}${month}` });
const reportPartition = (month: string): string => `${monthsPartition}#${month}`;
export const versionPrefix = 'VERSION#';
export const reportVersionKey = (month: string, n: number) => ({
  pk: reportPartition(month),
  sk: `${versionPrefix}${String(n).padStart(4, '0')}`,
});
export const reportDraftKey = (month: string) => ({ pk: reportPartition(month), sk: 'DRAFT' });
/** A partition of its own: who may ask for a report may write none. */
export const reportRunKey = (month: string) => ({ pk: `REPORTRUN#${month}`, sk: 'RUN' });
/** @param name what the content is, as `CONTENT#hash#REPORT` */
export const reportPartPrefix = (name: string): string => `${name}#PART#`;
export const reportPartKey = (month: string, name: string, part: number) => ({
  pk: reportPartition(month),
  sk: `${reportPartPrefix(name)}${String(part).padStart(4, '0')}`,
});
/** The name of the content that a part belongs to. */
export const reportPartName = (sk: string): string => sk.slice(0, sk.lastIndexOf('#PART#'));

/** Who is logged in at the desk, by a hash of the cookie. */
export const sessionKey = (hash: string) => ({ pk: `SESSION#${hash}`, sk: 'SESSION' });

/** The conversation with a person of the official account, by an HMAC of the OpenID. */
export const talkKey = (person: string) => ({ pk: `WECHAT#${person}`, sk: 'TALK' });

/** What proves a phone to a form of the website, by an HMAC of the phone and the form. */
export const proofKey = (hash: string) => ({ pk: `PROOF#${hash}`, sk: 'PROOF' });

/** The group robot's: lines that wait to be told, lines that were, and what it has sent within the minute. */
const robotPartition = 'ROBOT#wecom';
export const linePrefix = 'LINE#';
const lineOf = (ticketId: string, commit: number): string => `${ticketId}#${String(commit).padStart(4, '0')}`;
export const lineKey = (ticketId: string, commit: number) => ({
  pk: robotPartition,
  sk: `${linePrefix}${lineOf(ticketId, commit)}`,
});
export const toldKey = (ticketId: string, commit: number) => ({
  pk: robotPartition,
  sk: `TOLD#${lineOf(ticketId, commit)}`,
});
export const robotRateKey = { pk: robotPartition, sk: 'RATE' };

/** What the public may read of tickets, by the date of acceptance, with which a ticket's number begins. */
const openPartition = (digits: string): string => `OPEN#${digits}`;
export const openDayKey = (day: string): string => openPartition(day.replaceAll('-', ''));
export const openKey = (ticketId: string) => ({ pk: openPartition(ticketId.slice(0, 8)), sk: ticketId });

/**
 * A subscription's: how far it has each subject, what it was not delivered, each attempt, and the requests that had
 * something sent again. A subject is a ticket's number.
 */
const subscriptionPartition = (subscription: string): string => `SUBSCRIPTION#${subscription}`;
/** @param replay which copy of the cursor; the cursor itself without */
export const cursorKey = (subscription: string, subject: string, replay?: string) => ({
  pk: subscriptionPartition(subscription),
  sk: `CURSOR#${subject}${replay === undefined ? '' : `~${replay}`}`,
});
export const undeliveredPrefix = 'UNDELIVERED#';
export const undeliveredKey = (subscription: string, subject: string) => ({
  pk: subscriptionPartition(subscription),
  sk: `${undeliveredPrefix}${subject}`,
});
/** Attempts sort by instant: thirteen digits of milliseconds until the year 2286. */
export const logPrefix = 'LOG#';
export const logKey = (subscription: string, at: number, attempt: string) => ({
  pk: subscriptionPartition(subscription),
  sk: `${logPrefix}${String(at).padStart(13, '0')}#${attempt}`,
});
export const askedKey = (subscription: string, key: string) => ({
  pk: subscriptionPartition(subscription),
  sk: `ASKED#${key}`,
});

/** The ticket number in a partition key; nothing for keys of other things. */
export const ticketIdOf = (pk: string | undefined): string | undefined =>
  pk?.startsWith('TICKET#') ? pk.slice('TICKET#'.length) : undefined;
