import '../lambdas/support/quiet.ts';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { stripPhoto } from '../../lambdas/photo-check/strip/strip-photo.ts';
import { type FormRequest, type PhotoRoutes, photoRoutes } from '../../lambdas/photo-pages/photo-routes.ts';
import type { TicketView } from '../../lambdas/shared/schemas/ticket-view.ts';
import type { Table } from '../../lambdas/shared/store/table.ts';
import { readUploads } from '../../lambdas/shared/store/uploads.ts';
import { ticketsTableAmong } from '../../local/run/resource-names.ts';
import { type Run, startRun } from '../../local/run.ts';
import { jpeg, place, placeInExif, telephoned } from '../lambdas/photo-check/support/pictures.ts';
import { type Hotline, heating, hotlineAt } from './support/hotline.ts';

const now = Date.parse('2026-11-23T10:00:00+08:00');

let dataFolder: string;
let run: Run;
let hotline: Hotline;
let s3: S3Client;
let routes: PhotoRoutes;
let table: Table;

beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'photos-'));
  run = await startRun({ dataFolder, port: 0, awsPort: 0, clock: 'manual', now });
  hotline = hotlineAt(run.apiUrl);
  const credentials = { accessKeyId: 'any', secretAccessKey: 'any' };
  const client = { endpoint: run.awsUrl, region: 'us-east-1', credentials };
  s3 = new S3Client(client);
  // The local run names a bucket after its stack and logical id, which never change.
  const photos = { client: s3, name: 'hotlinedata-photosb9552d0d' };
  routes = photoRoutes({ photos, newId: () => randomUUID().replaceAll('-', '') });
  const database = DynamoDBDocumentClient.from(new DynamoDBClient(client));
  const { TableNames } = await database.send(new ListTablesCommand({}));
  table = { client: database, name: ticketsTableAmong(TableNames) };
}, 60_000);
afterAll(async () => {
  s3.destroy();
  table.client.destroy();
  await run.stop();
  await rm(dataFolder, { recursive: true, force: true });
});

const dispatched = async (more: object = {}): Promise<string> => {
  const { body } = await hotline.post('/tickets', { ...heating, ...more }, 'intake@centre');
  await hotline.post(`/tickets/${body.ticketId}/dispatch`, { unit: 'dept-housing', class: 'complex' }, 'intake@centre');
  await hotline.settled();
  return body.ticketId;
};

/** What a browser does with the form of a page, without any script: all fields as they are, then the file. */
const upload = async (ticketId: string, file: Uint8Array, more: Partial<FormRequest> = {}) => {
  const returnTo = `${run.apiUrl}/t/back`;
  const asked: FormRequest = { ticketId, round: 1, step: 'problem', uploader: 'citizen', returnTo, ...more };
  const { url, fields } = await routes.newUploadForm(asked, run.clock.now());
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob([new Uint8Array(file)], { type: 'image/png' }), 'IMG 0001.jpg');
  const answer = await fetch(url, { method: 'POST', body: form, redirect: 'manual' });
  await hotline.settled();
  return { status: answer.status, location: answer.headers.get('location') ?? '', text: await answer.text() };
};

const ticketOf = async (ticketId: string, as: string): Promise<TicketView> =>
  (await hotline.get(`/tickets/${ticketId}`, as)).body as unknown as TicketView;

describe('a photo sent by a plain form', () => {
  it('is in the timeline within the same moment, and is served without the place it was taken at', async () => {
    const ticketId = await dispatched();
    const { status, location } = await upload(ticketId, telephoned(6));
    expect([status, location.startsWith(`${run.apiUrl}/t/back?`)]).toEqual([303, true]);
    const ticket = await ticketOf(ticketId, 'handler@dept-housing');
    expect(ticket.timeline.at(-1)).toMatchObject({ event: 'PhotoAdded', text: '群众上传照片:反映的问题' });
    const [photo] = ticket.photos;
    expect(ticket.photos).toEqual([{ step: 'problem', photo: photo?.photo, round: 1, at: expect.any(String) }]);

    const redirect = await routes.photoRedirect(ticketId, photo?.photo ?? '', run.clock.now());
    const served = await fetch(String(redirect.headers?.location));
    expect([served.status, served.headers.get('content-type'), served.headers.get('content-disposition')]).toEqual([
      200,
      'image/jpeg',
      'inline',
    ]);
    const bytes = Buffer.from(await served.arrayBuffer());
    expect(stripPhoto(telephoned(6))).toEqual({ type: 'image/jpeg', bytes });
    expect([bytes.includes(place), bytes.includes(placeInExif)]).toEqual([false, false]);

    await hotline.clock({ advance: 'PT5M' });
    expect((await fetch(String(redirect.headers?.location))).status).toBe(403);
  }, 60_000);

  it('moves no limit and starts nothing: the workflow waits as before', async () => {
    const ticketId = await dispatched();
    const before = await ticketOf(ticketId, 'supervisor@centre');
    await upload(ticketId, jpeg, { step: 'result', uploader: 'dept-housing:handler' });
    const after = await ticketOf(ticketId, 'supervisor@centre');
    expect(after).toMatchObject({ stage: before.stage, dueAt: before.dueAt, photos: [{ step: 'result' }] });
    expect(await hotline.execution(`${ticketId}-1`)).toMatchObject({ status: 'RUNNING', state: 'AwaitDayTwo' });
    expect(after.timeline.at(-1)?.by).toMatchObject({ roles: ['handler'], unit: 'dept-housing' });
  }, 60_000);

  it('is kept from the unit where the caller is', async () => {
    const ticketId = await dispatched({ confidential: true });
    await upload(ticketId, jpeg);
    expect((await ticketOf(ticketId, 'handler@dept-housing')).photos).toEqual([]);
    expect((await ticketOf(ticketId, 'supervisor@centre')).photos).toHaveLength(1);
  }, 60_000);

  it('is refused when it is too large, by the bucket, or no photo, by the check', async () => {
    const ticketId = await dispatched();
    const large = await upload(ticketId, new Uint8Array(5 * 1024 * 1024 + 1));
    expect([large.status, large.text]).toEqual([400, expect.stringContaining('EntityTooLarge')]);
    expect((await upload(ticketId, Buffer.from('%PDF-1.7'))).status).toBe(303);
    expect((await ticketOf(ticketId, 'supervisor@centre')).photos).toEqual([]);
    expect(await readUploads(table, ticketId, run.clock.now())).toMatchObject([
      { step: 'problem', uploader: 'citizen', status: 'refused', refusal: { code: 'photo-not-an-image' } },
    ]);
  }, 60_000);
});
