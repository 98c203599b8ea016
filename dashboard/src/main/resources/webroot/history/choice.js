/** Who and since when the history is about; kept in the address, so that it can be returned to. */
export const PERIODS = ['3m', '1y', 'all'];
const MONTHS = { '3m': 3, '1y': 12 };
const OTHERS = ['none', ''];

/** As the address says, else as usual. */
export function choiceFromAddress(people, usual) {
  const asked = new URLSearchParams(location.search);
  const known = [...people.map(({ id }) => id), ...OTHERS];
  return {
    person: known.includes(asked.get('person')) ? asked.get('person') : usual.person,
    period: PERIODS.includes(asked.get('period')) ? asked.get('period') : usual.period,
  };
}

export function keepInAddress({ person, period }) {
  history.replaceState(null, '', `?${new URLSearchParams({ person, period })}`);
}

/** First day of a period as an ISO date, or null for all. */
export function since(period, now) {
  if (!MONTHS[period]) return null;
  const from = new Date(now);
  from.setUTCMonth(from.getUTCMonth() - MONTHS[period]);
  return from.toISOString().slice(0, 10);
}
