import type { Content } from './format.ts';

/** When what this endpoint answers last changed its form. */
const changeset = '2026-11-28T00:00:00+08:00';

/** `GET /discovery`: where the services are found and how to get a key (Service Discovery). */
export const discovery = (baseUrl: string): Content => ({
  root: 'discovery',
  value: {
    changeset,
    contact: '永宁县12345便民服务中心,电话12345 · Yongning County 12345 Convenience Service Centre, phone 12345',
    key_service: '接入凭据由县12345中心发放,请拨12345 · keys are issued by the centre: call 12345',
    endpoints: [
      {
        specification: 'http://wiki.open311.org/GeoReport_v2',
        url: `${baseUrl}/open311/v2`,
        changeset,
        type: 'production',
        formats: ['text/xml', 'application/json'],
      },
    ],
  },
});
