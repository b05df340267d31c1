/** Defocus and motion: the picture is drawn beside the canvas first, then averaged over a disc and a line. */
import { compile, DrawingUnavailable, type Program, sensorGlsl } from '../gl.ts';
import { backdropVertex } from './backdrop-shader.ts';

const blurFragment = `${sensorGlsl}
in vec2 vAt;
uniform sampler2D uPicture;
uniform vec2 uPixel, uMotion;
uniform float uRadius;
out vec4 colour;
void main(){
  vec3 sum = vec3(0);
  // Twelve points of a sunflower's disc, spread over the line of the movement.
  for (int i = 0; i < 12; i++) {
    float n = float(i) + .5;
    float turn = n * 2.39996;
    vec2 off = uRadius * sqrt(n / 12.) * vec2(cos(turn), sin(turn)) + uMotion * (fract(n * .618) - .5);
    vec3 c = texture(uPicture, vAt * .5 + .5 + off * uPixel).rgb;
    sum += c * c;
  }
  colour = developed(sum / 12.);
}`;

export interface Blur {
  /** Draws from here on beside the canvas. */
  begin(width: number, height: number): void;
  /** Brings the picture to the canvas, blurred; pixels of this picture. */
  end(radiusPx: number, motion: readonly [number, number], noise: number, seed: number): void;
}

/** @throws DrawingUnavailable */
export function createBlur(gl: WebGL2RenderingContext): Blur {
  const program: Program = compile(gl, backdropVertex, blurFragment);
  const texture = gl.createTexture();
  const depth = gl.createRenderbuffer();
  const frame = gl.createFramebuffer();
  let [width, height] = [0, 0];
  const resize = (): void => {
    gl.bindTexture(gl.TEXTURE_2D, texture);
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA8, width, height, 0, gl.RGBA, gl.UNSIGNED_BYTE, null);
    for (const side of [gl.TEXTURE_WRAP_S, gl.TEXTURE_WRAP_T]) gl.texParameteri(gl.TEXTURE_2D, side, gl.CLAMP_TO_EDGE);
    for (const filter of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER])
      gl.texParameteri(gl.TEXTURE_2D, filter, gl.LINEAR);
    gl.bindRenderbuffer(gl.RENDERBUFFER, depth);
    gl.renderbufferStorage(gl.RENDERBUFFER, gl.DEPTH_COMPONENT24, width, height);
    gl.bindFramebuffer(gl.FRAMEBUFFER, frame);
    gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, texture, 0);
    gl.framebufferRenderbuffer(gl.FRAMEBUFFER, gl.DEPTH_ATTACHMENT, gl.RENDERBUFFER, depth);
    if (gl.checkFramebufferStatus(gl.FRAMEBUFFER) !== gl.FRAMEBUFFER_COMPLETE)
      throw new DrawingUnavailable('No second picture.');
  };
  return {
    begin(wantedWidth, wantedHeight) {
      const isSame = wantedWidth === width && wantedHeight === height;
      [width, height] = [wantedWidth, wantedHeight];
      if (!isSame) resize();
      gl.bindFramebuffer(gl.FRAMEBUFFER, frame);
    },
    end(radiusPx, motion, noise, seed) {
      gl.bindFramebuffer(gl.FRAMEBUFFER, null);
      gl.useProgram(program.handle);
      gl.bindTexture(gl.TEXTURE_2D, texture);
      gl.uniform2f(program.uniform('uPixel'), 1 / width, 1 / height);
      gl.uniform2f(program.uniform('uMotion'), ...motion);
      gl.uniform1f(program.uniform('uRadius'), radiusPx);
      gl.uniform1f(program.uniform('uNoise'), noise);
      gl.uniform1f(program.uniform('uSeed'), seed);
      gl.disable(gl.DEPTH_TEST);
      gl.drawArrays(gl.TRIANGLES, 0, 3);
      gl.enable(gl.DEPTH_TEST);
    },
  };
}
