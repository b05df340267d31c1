/**
 * What a camera's label gives away. iOS translates its labels, Android numbers them ("camera2 0, facing back"), desktops show the
 * maker's name. Words rather than whole labels, so that a rephrased translation is still understood; an unknown label is no harm.
 */
import type { Facing } from './camera-constraints.ts';

const back =
  /back|rear|environment|rück|arrière|traser|traseir|posterior|achter|baksid|bagsid|\bbak\b|takakamera|tyln|zadn|hátsó|hátoldal|zadní|spate|arka|sau\b|belakang|หลัง|задн|основн|πίσω|אחור|خلف|बैक|背面|背置|后置|後置|后面|後面|후면|후방/i;

const front =
  /front|facetime|user|selfie|vorder|avant|delanter|frontal|anterior|främre|\bfor(an|side)|etukamera|przed|předn|predn|elüls|elöl|ön\b|önkamera|trước|depan|หน้า|передн|фронтал|μπροστ|קדמ|أمام|फ़्रंट|फ्रंट|前置|前面|正面|전면/i;

/** The side a label speaks of, or null. */
export function facingByLabel(label: string): Facing | null {
  if (front.test(label)) return 'user';
  return back.test(label) ? 'environment' : null;
}

const two =
  /dual|double|dupl|dupla|doble|doppi|doppel|dubbel|dobbel|dvojn|dvostruk|podwójn|dwuobiektyw|kettős|çift|kaksois|ganda|dwikamera|kép\b|คู่|двойн|здвоєн|διπλ|כפול|مزدوج|ड्युअल|डुअल|デュアル|双|雙|듀얼/i;

const wide =
  /wide|weitwinkel|grand[ -]angle|grandangol|gran angular|grande[ -]?angular|amplia|groothoek|vidvinkel|laajakulm|širok|szerok|széles|geniş|lebar|rộng|มุมกว้าง|широк|ширококут|ευρεία|רחב|عريض|वाइड|広角|广角|廣角|와이드/i;

const ultra = /ultra|超|ウルトラ|울트라|초광각|сверх|ультра|อัลตร้า|अल्ट्रा/i;

/** An iPhone's pair of wide and ultra wide lens, which changes over by itself and so focuses at a few centimetres. */
export function isDualWide(label: string): boolean {
  return two.test(label) && wide.test(label) && !ultra.test(label);
}

/** A single ultra wide lens: focuses near, bends straight edges. */
export function isUltraWide(label: string): boolean {
  return ultra.test(label) && !two.test(label);
}

/** Lenses no card or face can be practised with: too long to focus near, or not made for pictures at all. */
export function isUnfit(label: string): boolean {
  return (
    /tele|infrared|\bIR\b|depth|desk view|长焦|長焦|遠攝|望遠|망원|телеобъектив/i.test(label) &&
    !/truedepth/i.test(label)
  );
}

/** Other compounds of an iPhone ("Triple", "Dual"): the same lenses again under one more name. */
export function isOtherCompound(label: string): boolean {
  return /triple|drei|三镜头|三鏡頭|三摄|トリプル|트리플/i.test(label) || (two.test(label) && !wide.test(label));
}

/** Android's first camera is, by the platform's rule, the main one of the back. */
export function isAndroidMain(label: string): boolean {
  return /\bcamera2? 0\b/i.test(label);
}
