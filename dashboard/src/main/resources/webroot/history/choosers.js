import { html, nothing } from 'lit';
import { history as words } from '../words.js';
import { PERIODS } from './choice.js';

/** Whose sessions and since when. Where nobody is entered, nobody is asked for. */
export const choosers = ({ persons, choice, choose }) => html`
  <form class="choosers" @submit=${(event) => event.preventDefault()}>
    ${persons.length === 0 ? nothing : personChooser(persons, choice.person, (person) => choose({ person }))}
    <fieldset class="segmented">
      <legend class="visually-hidden">${words.period}</legend>
      ${PERIODS.map(
        (period) => html`<label>
          <input
            type="radio"
            name="period"
            value=${period}
            .checked=${period === choice.period}
            @change=${() => choose({ period })}
          /><span>${words.periods[period]}</span>
        </label>`,
      )}
    </fieldset>
  </form>
`;

function personChooser(persons, chosen, choose) {
  const option = (value, text) => html`<option value=${value} ?selected=${value === chosen}>${text}</option>`;
  return html`<label>
    <span>${words.person}</span>
    <select class="select" name="person" @change=${(event) => choose(event.target.value)}>
      ${persons.map(({ id, number, alias }) => option(id, words.personName(number, alias)))}
      ${option('none', words.nobody)} ${option('', words.everybody)}
    </select>
  </label>`;
}
