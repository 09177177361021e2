// Draws a chart from the table that says the same: a table with data-chart="bar" or "line". The first column are the labels,
// each column with data-series is a series. Whoever has no script, or no eyes for charts, has the table.
(() => {
  // Okabe and Ito's palette, which colour-blind people tell apart.
  const COLOURS = ['#0072B2', '#E69F00', '#009E73', '#CC79A7', '#56B4E9', '#D55E00', '#F0E442', '#999999'];
  const DASHES = [[], [6, 3], [2, 2], [8, 3, 2, 3], [4, 4], [1, 3], [10, 4], [3, 6]];

  const style = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  const read = (table) => {
    const heads = [...table.tHead.rows[0].cells];
    const rows = [...table.tBodies[0].rows];
    const number = (cell) => Number(cell.dataset.value ?? cell.textContent.replace(/[^0-9]/g, ''));
    return {
      labels: rows.map((row) => row.cells[0].textContent.trim()),
      datasets: heads.map((head, column) => ({ head, column }))
        .filter(({ head }) => 'series' in head.dataset)
        .map(({ head, column }, index) => ({
          label: head.textContent.trim(),
          data: rows.map((row) => number(row.cells[column])),
          backgroundColor: COLOURS[index % COLOURS.length],
          borderColor: COLOURS[index % COLOURS.length],
          borderDash: table.dataset.chart === 'line' ? DASHES[index % DASHES.length] : [],
          borderWidth: table.dataset.chart === 'line' ? 2 : 0,
          pointRadius: rows.length > 40 ? 0 : 2,
          tension: 0.2,
        })),
    };
  };

  const draw = (table) => {
    const place = table.closest('figure')?.querySelector('canvas');
    if (!place) {
      return;
    }
    Chart.getChart(place)?.destroy();
    const across = table.dataset.chart === 'bar';
    const data = read(table);
    if (across) {
      place.parentElement.style.height = `${Math.max(6, data.labels.length * 1.9 + 3.5)}rem`;
    }
    // Names take at most half of the chart; the table has them in full.
    const short = function (value) {
      const name = this.getLabelForValue(value);
      const most = Math.max(12, Math.floor(this.chart.width / 18));
      return name.length <= most ? name : `${name.slice(0, most - 1)}…`;
    };
    const scale = (counts) => ({
      beginAtZero: true,
      ticks: { color: style('--soft'), precision: 0, ...(counts ? {} : { autoSkip: !across, ...(across ? { callback: short } : {}) }) },
      grid: { color: counts ? style('--line') : 'transparent' },
    });
    new Chart(place, {
      type: table.dataset.chart,
      data,
      options: {
        animation: false,
        maintainAspectRatio: false,
        indexAxis: across ? 'y' : 'x',
        font: { family: '"Atkinson Hyperlegible", sans-serif', size: 14 },
        plugins: { legend: { display: data.datasets.length > 1, labels: { color: style('--ink') } } },
        scales: { x: scale(across), y: scale(!across) },
      },
    });
  };

  const all = () => {
    Chart.defaults.font.family = '"Atkinson Hyperlegible", sans-serif';
    Chart.defaults.font.size = 14;
    document.querySelectorAll('table[data-chart]').forEach(draw);
  };

  // Figures that follow by themselves do not close the table that somebody reads.
  let unfolded = [];
  document.addEventListener('htmx:beforeSwap', () => {
    unfolded = [...document.querySelectorAll('figure details[open]')].map((details) => details.id);
  });
  document.addEventListener('htmx:afterSwap', () => {
    unfolded.forEach((id) => document.getElementById(id)?.setAttribute('open', ''));
  });

  document.addEventListener('DOMContentLoaded', all);
  document.addEventListener('htmx:afterSwap', all);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', all);
  if (document.readyState !== 'loading') {
    all();
  }
})();
