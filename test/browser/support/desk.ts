import type { Page } from 'playwright-core';
import type { Role } from '../../../domain/access/roles.ts';

export type Post = { readonly role: Role; readonly unit?: string; readonly sub?: string };

/**
 * Logs in at the desk by choosing a post, as people do in the local run, and goes on to a page of it.
 * @param apiUrl address of the run, without a trailing slash
 */
export const logIn = async (page: Page, apiUrl: string, { role, unit, sub }: Post, to = '/desk'): Promise<void> => {
  await page.goto(`${apiUrl}/desk/login?to=${encodeURIComponent(to)}`, { waitUntil: 'domcontentloaded' });
  const button = page.locator(`button[name="role"][value="${role}"]`);
  const form = page.locator('form').filter({ has: button });
  if (unit !== undefined) await form.locator('select[name="unit"]').selectOption(unit);
  if (sub !== undefined) await form.locator('input[name="sub"]').fill(sub);
  await form.locator(`button[value="${role}"]`).click();
  await page.waitForURL(`${apiUrl}${to}`, { waitUntil: 'domcontentloaded' });
};
