/**
 * jscanify as its documentation uses it: the largest contour, then that contour's corner points. Making the matrix belongs to its time,
 * because nobody can do without it.
 */

/**
 * jscanify never frees the contours that it looks at. Within a bench that would end in a full heap, so they are noted here and freed
 * outside the time taken; noting costs a thousandth of what looking costs.
 */
function noteContours(cv) {
  const noted = [];
  const get = cv.MatVector.prototype.get;
  cv.MatVector.prototype.get = function (index) {
    const contour = get.call(this, index);
    noted.push(contour);
    return contour;
  };
  return {
    free() {
      for (const contour of noted) if (!contour.isDeleted()) contour.delete();
      noted.length = 0;
    },
  };
}

/** @param {*} cv OpenCV.js, ready @param {*} Jscanify its class */
export function createJscanify(cv, Jscanify) {
  const scanner = new Jscanify();
  const contours = noteContours(cv);
  return {
    name: 'jscanify',
    find(frame) {
      const mat = cv.matFromImageData(frame);
      const contour = scanner.findPaperContour(mat);
      const points = contour && scanner.getCornerPoints(contour, mat);
      const corners = points && [
        points.topLeftCorner,
        points.topRightCorner,
        points.bottomRightCorner,
        points.bottomLeftCorner,
      ];
      mat.delete();
      // A contour without a point in one of the quarters has no corner there; jscanify itself then draws nothing.
      return { corners: corners?.every(Boolean) ? corners : null, cleanUp: contours.free };
    },
  };
}
