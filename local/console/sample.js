/** What a newcomer can try without a command line: matters as people report them. */
const matters = [
  ['暖气不热', '小区三天没有供暖,老人孩子受冻', '尽快恢复供暖', 'utilities/heating', 'dept-housing'],
  ['路边垃圾无人清运', '村口垃圾堆了一周,气味很大', '及时清运', 'urban-management/sanitation', 'town-yanghe'],
  [
    '路灯不亮',
    '主街路灯坏了多日,夜里看不见路',
    '修好路灯',
    'urban-management/street-lighting',
    'dept-urban-management',
  ],
];

let filed = 0;

async function post(path, body) {
  const { token } = await (await fetch('token?role=intake&unit=centre')).json();
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const response = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.detail ?? answer.message);
  return answer;
}

/** Files the next sample ticket through the API and dispatches it, as intake does; answers its number. */
export async function fileSample() {
  const [subject, description, request, category, unit] = matters[filed % matters.length];
  const phone = `1380013${String(8000 + filed).padStart(4, '0')}`;
  filed += 1;
  const caller = { channel: 'phone', type: 'help', citizen: { phone } };
  const { ticketId } = await post('/tickets', { ...caller, subject, description, request, category });
  await post(`/tickets/${ticketId}/dispatch`, { unit, class: 'ordinary' });
  return ticketId;
}
