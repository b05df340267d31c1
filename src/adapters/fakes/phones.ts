/** Cameras of real phones as their browsers list them, and an ear for what the camera adapter tells. */
import type { CameraHandlers, CameraRequest } from '../camera.ts';
import { openCamera } from '../camera.ts';
import type { CameraSurroundings } from '../camera-surroundings.ts';

export const iPhone = [
  { deviceId: 'front', label: '前置相机', facing: 'user' },
  { deviceId: 'back', label: '后置相机', facing: 'environment', torch: true },
  { deviceId: 'ultra', label: '后置超广角相机', facing: 'environment' },
  { deviceId: 'tele', label: '后置长焦相机', facing: 'environment' },
  { deviceId: 'dual', label: '后置双广角镜头', facing: 'environment', torch: true },
  { deviceId: 'triple', label: '后置三镜头', facing: 'environment', torch: true },
] as const;
export const android = [
  { deviceId: 'a2', label: 'camera2 2, facing back', facing: 'environment' },
  { deviceId: 'a1', label: 'camera2 1, facing front', facing: 'user' },
  {
    deviceId: 'a0',
    label: 'camera2 0, facing back',
    facing: 'environment',
    torch: true,
    focusModes: ['manual', 'continuous'],
  },
] as const;
export const webcam = [{ deviceId: 'w', label: 'HD Webcam' }] as const;

export function listen() {
  const heard: string[] = [];
  const handlers: CameraHandlers = {
    onFailed: (why) => heard.push(why),
    onRestarted: () => heard.push('restarted'),
    onNeedsTap: () => heard.push('needs-tap'),
  };
  return { heard, handlers };
}

export const documentCamera: CameraRequest = { facing: 'environment' };

export const open = (surroundings: CameraSurroundings, request = documentCamera) =>
  openCamera(request, listen().handlers, surroundings);
