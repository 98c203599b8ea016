/** The colours and the font of the page for a chart, which draws on a canvas and knows no CSS. */
export function chartColours(element) {
  const style = getComputedStyle(element);
  const get = (name) => style.getPropertyValue(`--${name}`).trim();
  return {
    hip: get('hip'),
    lumbar: get('lumbar'),
    grey: get('ink-3'),
    ink: get('ink-2'),
    line: get('line'),
    surface: get('surface'),
    font: style.fontFamily,
  };
}
