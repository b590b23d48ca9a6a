// Generated from locales/en. Do not edit.
// To renew: UPDATE_MESSAGES=1 cargo test -p pilotlight-words --test catalogues

/** Every message of the window, with what it is told; `null` for nothing. */
export interface Messages {
  'ages-just-now': null;
  'ages-minutes-ago': { minutes: number };
  'ages-hours-ago': { hours: number };
  'ages-yesterday': null;
  'ages-days-ago': { days: number };
  'ages-on-day': { day: string };
  'ages-heading-today': null;
  'ages-heading-yesterday': null;
  'ages-remaining-little': null;
  'ages-remaining': { minutes: number };
  'ages-lasted-little': null;
  'ages-lasted-minutes': { minutes: number };
  'ages-lasted-hours': { hours: number };
  'ages-lasted-days': { days: number };
  'ages-in-minutes': { minutes: number };
  'ages-in-hours': { hours: number };
  'ages-tomorrow': null;
  'ages-in-days': { days: number };
  'ages-moment': { day: string; time: string };
  'lists-more': { count: number };
}
