/** The best published results, as other data: another task set (A4 sheets on desks, 24 889 frames), measured by others. */

const rows = [
  ['FastViT-SA24 corner heatmap', '.9937', '.9929', 'large network'],
  ['HU-PageScan U-Net', '.9923', '-', 'heavy network'],
  ['MobileNetV2-140 heatmap', '.9909', '.9891', 'network'],
  ['LCNet100 heatmap, 256 x 256', '.9892', '.9854', 'network, Apache-2.0'],
  ['Advanced Hough', '.9866', '-', 'classical, no learning'],
  ['LDRNet', '.9849 or .9810', '.9858 or .9748', 'network, 15.0 ms; width .35: .9616 at 2.0 ms'],
  ['LCNet050 heatmap', '.9826', '.9722', 'network'],
  ['Recursive CNN', '.9743', '.9478', 'network, 320 ms'],
  ['LRDE tree of shapes', '.9716', '.8613', 'classical, over a minute'],
  ['LSD segments (ISPL-CVML)', '.9658', '.8555', 'classical'],
  ['SmartEngines 2015 Hough', '.9548', '.6884', 'classical'],
  ['Canny contours (A2iA)', '.8090', '.1892', 'classical, of the same family as the contour method above'],
];

export const publishedLines = [
  '## The best published results: OTHER DATA',
  '',
  'SmartDoc 2015, challenge 1: A4 sheets, mean Jaccard index measured in the plane of the document, on other pictures than ours and by',
  'other people. Nothing here was run by us, and no row may be compared with a row of ours; it shows what the field reaches.',
  '',
  '| Method | overall | background 5, the hardest | note |',
  '|---|---|---|---|',
  ...rows.map((row) => `| ${row.join(' | ')} |`),
];
