/**
 * The way most tutorials take with OpenCV: grey, blur, Canny, dilate, contours, polygons, and of those with four corners the largest
 * convex one. The numbers are the ones in common use for pictures of this size. All that it makes is freed within its time.
 */

const blurSize = 5;
const cannyLow = 75;
const cannyHigh = 200;
const dilateSize = 3;
/** Share of the outline's length by which a polygon may leave it. */
const polygonTolerance = 0.02;
/** Smaller quads are print or pattern. */
const leastAreaShare = 0.02;

/** @param {*} cv OpenCV.js, ready */
export function createOpencvContours(cv) {
  const kernel = cv.Mat.ones(dilateSize, dilateSize, cv.CV_8U);
  const blur = new cv.Size(blurSize, blurSize);
  return {
    name: 'OpenCV contours',
    find(frame) {
      const mat = cv.matFromImageData(frame);
      const edges = new cv.Mat();
      cv.cvtColor(mat, edges, cv.COLOR_RGBA2GRAY);
      cv.GaussianBlur(edges, edges, blur, 0);
      cv.Canny(edges, edges, cannyLow, cannyHigh);
      cv.dilate(edges, edges, kernel);
      const contours = new cv.MatVector();
      const hierarchy = new cv.Mat();
      cv.findContours(edges, contours, hierarchy, cv.RETR_LIST, cv.CHAIN_APPROX_SIMPLE);
      const corners = largestQuad(cv, contours, frame.width * frame.height * leastAreaShare);
      for (const one of [mat, edges, contours, hierarchy]) one.delete();
      return { corners, cleanUp() {} };
    },
  };
}

function largestQuad(cv, contours, leastArea) {
  const polygon = new cv.Mat();
  let best = leastArea;
  let corners = null;
  for (let i = 0; i < contours.size(); i++) {
    const contour = contours.get(i);
    if (cv.contourArea(contour) > best) {
      cv.approxPolyDP(contour, polygon, polygonTolerance * cv.arcLength(contour, true), true);
      const area = polygon.rows === 4 && cv.isContourConvex(polygon) ? cv.contourArea(polygon) : 0;
      if (area > best) {
        best = area;
        const at = polygon.data32S;
        corners = [0, 2, 4, 6].map((k) => ({ x: at[k], y: at[k + 1] }));
      }
    }
    contour.delete();
  }
  polygon.delete();
  return corners;
}
