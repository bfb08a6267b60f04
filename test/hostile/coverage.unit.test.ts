import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { integrationRouteKeys } from '../../lambdas/integrations/route-keys.ts';
import { officeRouteKeys } from '../../lambdas/office/route-keys.ts';
import { open311RouteKeys } from '../../lambdas/open311/route-keys.ts';
import { citizenForms } from '../../lambdas/pages/forms/citizen-forms.ts';
import { reportRouteKeys } from '../../lambdas/report-api/route-keys.ts';
import { lockedServiceRouteKeys, publicServiceRouteKeys } from '../../lambdas/services/route-keys.ts';
import { reviewForms, supervisorForms } from '../../lambdas/shared/web/forms/centre-forms.ts';
import { signatoryForms, unitForms, villageForms } from '../../lambdas/shared/web/forms/unit-forms.ts';
import { deployedRoutes, deployedSources } from './support/deployed.ts';
import { pageActs } from './support/page-acts.ts';
import { apiRoutes, deskRoutes, eventSources, pageRoutes, pushRoutes, wechatRoutes } from './support/targets.ts';

const lambdas = new URL('../../lambdas/', import.meta.url);

describe('whatever takes input is attacked', () => {
  it('every route that deploys, in either profile', () => {
    const attacked = [
      ...apiRoutes,
      ...officeRouteKeys,
      ...reportRouteKeys,
      ...integrationRouteKeys,
      ...open311RouteKeys,
      ...publicServiceRouteKeys,
      ...lockedServiceRouteKeys,
      ...deskRoutes,
      ...pageRoutes,
      ...pushRoutes,
      ...wechatRoutes,
    ];
    expect(attacked.toSorted()).toEqual(
      deployedRoutes()
        .map(({ key }) => key)
        .toSorted(),
    );
  });

  it('every topic, stream, rule, schedule and task that invokes a function, and what one function invokes another with', () => {
    expect([...eventSources].toSorted()).toEqual(
      [...deployedSources(), 'invoke signal', 'invoke reports', 'invoke wechat-worker'].toSorted(),
    );
  });

  it('every function, by one way or another', () => {
    const folders = readdirSync(lambdas, { withFileTypes: true });
    const functions = folders.filter((each) => each.isDirectory() && each.name !== 'shared').map(({ name }) => name);
    const reached = [
      ...deployedRoutes().map((route) => route.function),
      ...eventSources.map((each) => each.split(' ')[1]),
    ];
    expect([...new Set(reached)].toSorted()).toEqual(functions.toSorted());
  });

  it('every form of every role’s page', () => {
    const forms = {
      handler: unitForms,
      liaison: villageForms,
      signatory: signatoryForms,
      reviewer: reviewForms,
      supervisor: supervisorForms,
      citizen: citizenForms,
    };
    const offered = Object.entries(forms).flatMap(([role, acts]) => acts.map(({ act }) => `${act} by ${role}`));
    expect(pageActs.map(({ act, role }) => `${act} by ${role}`)).toEqual(expect.arrayContaining(offered));
  });

  it('every act of a page that is none of the forms', () => {
    const source = readFileSync(new URL('pages/submit.ts', lambdas), 'utf8');
    const named = [...source.matchAll(/(?:act|'act'\)) [!=]== '([a-z-]+)'/g)].map(([, act]) => act);
    expect(named.length).toBeGreaterThan(5);
    expect(pageActs.map(({ act }) => act)).toEqual(expect.arrayContaining(named));
  });
});
