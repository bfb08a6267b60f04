import { roleNames } from '../../../domain/access/roles.ts';
import type { OrganisationEvent } from '../../../domain/organisation/events.ts';
import { englishRoles } from '../views/words-english.ts';

/** What a line of the register changed, in one sentence. */
export const changeText = (event: OrganisationEvent): string => {
  switch (event.type) {
    case 'UnitFounded':
      return `新设${event.unit.name}(${event.unit.id})`;
    case 'UnitRenamed':
      return `更名为${event.name}(简称${event.shortName})`;
    case 'PhonesChanged':
      return '更换岗位电话';
    case 'UnitMoved':
      return `划归${event.parent}`;
    case 'UnitAbolished':
      return `撤并,由${event.successor}承接`;
    case 'DeputyRecorded':
      return `登记代岗:${event.deputy.sub}代${roleNames[event.deputy.role]},${event.deputy.from}至${event.deputy.until}`;
    case 'DeputyEnded':
      return `终止代岗:${event.deputy.sub}代${roleNames[event.deputy.role]},至${event.until}`;
  }
};

/** The same in English. */
export const changeEnglish = (event: OrganisationEvent): string => {
  switch (event.type) {
    case 'UnitFounded':
      return `Founded: ${event.unit.english} (${event.unit.id})`;
    case 'UnitRenamed':
      return `Renamed: ${event.english}`;
    case 'PhonesChanged':
      return 'Phones of the posts changed';
    case 'UnitMoved':
      return `Moved under ${event.parent}`;
    case 'UnitAbolished':
      return `Abolished; ${event.successor} goes on with its work`;
    case 'DeputyRecorded':
      return `Deputy recorded: ${event.deputy.sub} for ${englishRoles[event.deputy.role]}, ${event.deputy.from} to ${event.deputy.until}`;
    case 'DeputyEnded':
      return `Deputy ended: ${event.deputy.sub} for ${englishRoles[event.deputy.role]}, until ${event.until}`;
  }
};

/** The unit that a line is about. */
export const unitOfChange = (event: OrganisationEvent): string => {
  switch (event.type) {
    case 'UnitFounded':
      return event.unit.id;
    case 'DeputyRecorded':
    case 'DeputyEnded':
      return event.deputy.unit;
    case 'UnitRenamed':
    case 'PhonesChanged':
    case 'UnitMoved':
    case 'UnitAbolished':
      return event.id;
  }
};
