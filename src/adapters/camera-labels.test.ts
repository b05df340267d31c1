import { describe, expect, it } from 'vitest';
import { facingByLabel, isAndroidMain, isDualWide, isOtherCompound, isUltraWide, isUnfit } from './camera-labels.ts';

/** The back cameras of an iPhone in several languages: plain, ultra wide, dual wide; and the front one. */
const iPhones = [
  ['Back Camera', 'Back Ultra Wide Camera', 'Back Dual Wide Camera', 'Front Camera'],
  ['后置相机', '后置超广角相机', '后置双广角镜头', '前置相机'],
  ['後置鏡頭', '後置超廣角鏡頭', '後置雙廣角鏡頭相機', '前置鏡頭'],
  ['背面カメラ', '背面超広角カメラ', '背面デュアル広角カメラ', '前面カメラ'],
  ['후면 카메라', '후면 울트라 와이드 카메라', '후면 듀얼 와이드 카메라', '전면 카메라'],
  ['Rückkamera', 'Rückseitige Ultra-Weitwinkelkamera', 'Rückseitige Dual-Weitwinkelkamera', 'Frontkamera'],
  ['Caméra arrière', 'Caméra arrière ultra grand-angle', 'Caméra arrière double grand-angle', 'Caméra avant'],
  ['Cámara trasera', 'Cámara trasera ultra gran angular', 'Cámara trasera dual con gran angular', 'Cámara frontal'],
  ['Câmera Traseira', 'Câmera Ultra-Angular Traseira', 'Câmera Dupla Grande-Angular Traseira', 'Câmera Frontal'],
  ['Задняя камера', 'Задняя сверхширокоугольная камера', 'Задняя двойная широкоугольная камера', 'Передняя камера'],
  ['Camera mặt sau', 'Camera siêu rộng ultra mặt sau', 'Camera kép rộng mặt sau', 'Camera trước'],
] as const;

describe('labels of an iPhone', () => {
  it.each(iPhones)('%s', (back, ultra, dual, front) => {
    for (const label of [back, ultra, dual]) expect(facingByLabel(label), label).toBe('environment');
    expect(facingByLabel(front)).toBe('user');
    expect([back, ultra, dual, front].map(isDualWide)).toEqual([false, false, true, false]);
    expect([back, ultra, dual].map(isUltraWide)).toEqual([false, true, false]);
  });

  it('name compounds that repeat the single lenses, and lenses that are of no use', () => {
    expect(['Back Triple Camera', 'Back Dual Camera', '后置三镜头'].map(isOtherCompound)).toEqual([true, true, true]);
    expect(['Back Camera', 'Back Dual Wide Camera'].map(isOtherCompound)).toEqual([false, false]);
    expect(['Back Telephoto Camera', '后置长焦相机', 'Desk View Camera', 'IR Camera'].map(isUnfit)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(['Back Camera', 'Front TrueDepth Camera', 'Iriun Webcam'].map(isUnfit)).toEqual([false, false, false]);
  });
});

describe('labels elsewhere', () => {
  it('of Android tell side and number', () => {
    expect(facingByLabel('camera2 0, facing back')).toBe('environment');
    expect(facingByLabel('camera2 1, facing front')).toBe('user');
    expect(['camera2 0, facing back', 'camera 0, facing back', 'camera2 10, facing back'].map(isAndroidMain)).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('of a desktop tell nothing, or FaceTime', () => {
    expect(facingByLabel('HD Pro Webcam C920 (046d:082d)')).toBeNull();
    expect(facingByLabel('')).toBeNull();
    expect(facingByLabel('FaceTime HD Camera')).toBe('user');
  });
});
