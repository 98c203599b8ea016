import { review as words, strip } from '../words.js';
import { number } from '../format.js';

/** Room around the curves, in pixels. */
export const GRID = { left: 48, right: 12, top: 44, bottom: 92 };
/** Pixels between the numbers of two repetitions. */
const NUMBER_ROOM = 10;

/** The curves of what was measured. */
export function curves(columns, layout, c) {
  const hipName = layout === 2 ? strip.legend.pelvis : strip.legend.hip;
  const hip = columns[layout === 2 ? 'pelvis_inclination_deg' : 'hip_flexion_deg'];
  return [
    curve(strip.legend.trunk, columns.trunk_inclination_deg, columns, c.grey, 1.25),
    curve(hipName, hip, columns, c.hip, 2),
    curve(strip.legend.lumbar, columns.lumbar_flexion_deg, columns, c.lumbar, 2),
  ].filter(Boolean);
}

/** The chart of a session: curves over session time, repetitions as bands, and a zoom. */
export function seriesOption(columns, reps, layout, c) {
  const series = curves(columns, layout, c);
  if (series.length > 0) series[0].markArea = bands(reps);
  const axis = {
    axisLabel: { color: c.ink },
    axisLine: { lineStyle: { color: c.line } },
    splitLine: { lineStyle: { color: c.line } },
    nameTextStyle: { color: c.ink },
  };
  return {
    animation: false,
    textStyle: { fontFamily: c.font },
    legend: { right: 0, top: 0, textStyle: { color: c.ink }, itemWidth: 14, itemHeight: 3, icon: 'rect' },
    grid: GRID,
    xAxis: { ...axis, axisLabel: { color: c.ink, showMaxLabel: false, formatter: (v) => number(v) }, type: 'value', min: 'dataMin', max: 'dataMax', name: words.seriesX, nameLocation: 'middle', nameGap: 26, splitLine: { show: false } },
    yAxis: [
      { ...axis, type: 'value', name: words.seriesY, nameGap: 12 },
      { type: 'value', show: false, min: 0, max: 1 },
    ],
    tooltip: {
      trigger: 'axis',
      renderMode: 'richText',
      backgroundColor: c.surface,
      borderColor: c.line,
      textStyle: { color: c.ink },
      formatter: (points) =>
        [`${number(points[0].value[0], 1)} s`, ...points.map((p) => `${p.seriesName}  ${number(p.value[1])}°`)].join('\n'),
    },
    dataZoom: [
      { type: 'inside', zoomOnMouseWheel: 'ctrl', moveOnMouseWheel: false },
      {
        type: 'slider',
        bottom: 8,
        height: 26,
        borderColor: c.line,
        fillerColor: 'rgba(128,128,128,0.14)',
        handleStyle: { color: c.surface, borderColor: c.ink },
        moveHandleStyle: { color: c.grey },
        emphasis: { moveHandleStyle: { color: c.ink }, handleStyle: { borderColor: c.ink } },
        dataBackground: { lineStyle: { color: c.grey }, areaStyle: { color: c.line } },
        selectedDataBackground: { lineStyle: { color: c.grey }, areaStyle: { color: c.line } },
        textStyle: { color: c.ink },
        labelFormatter: (value) => `${number(value)} s`,
      },
    ],
    series: [...series, numbers(reps, c)],
  };
}

function curve(name, values, columns, colour, width) {
  if (!values?.some((v) => v !== null)) return null;
  return {
    name,
    type: 'line',
    showSymbol: false,
    connectNulls: false,
    sampling: 'minmax',
    lineStyle: { color: colour, width },
    itemStyle: { color: colour },
    data: columns.time_s.map((time, i) => [time, values[i]]),
  };
}

const counted = (reps) => reps.filter((rep) => rep.status === 'counted');

const bands = (reps) => ({
  silent: true,
  itemStyle: { color: 'rgba(128,128,128,0.13)' },
  data: counted(reps).map((rep) => [{ xAxis: rep.start_s }, { xAxis: rep.end_s }]),
});

/** The number of each repetition at the top of its band, where there is room for it. */
const numbers = (reps, c) => ({
  id: 'numbers',
  type: 'scatter',
  yAxisIndex: 1,
  silent: true,
  symbolSize: 0,
  tooltip: { show: false },
  label: { show: true, position: 'bottom', distance: 4, minMargin: NUMBER_ROOM, formatter: ({ data }) => data[2], color: c.ink, fontSize: 11 },
  labelLayout: { hideOverlap: true },
  data: counted(reps).map((rep) => [(rep.start_s + rep.end_s) / 2, 1, String(rep.number)]),
});
