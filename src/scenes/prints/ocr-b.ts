import type { Colour, Plate } from '../brush/plate.ts';
import { fillPolygon } from '../brush/polygon.ts';

/**
 * The letters of machine-readable lines: outlines of OCR B as Debian's `fonts-ocr-b` has it (Norbert Schwarz and Matthew Skala, free without limitation), flattened to
 * steps of a hundredth of an em. Two signs a point, x and y, `#` is 0 and a backslash is left out; contours are apart by a space, the second and third are holes.
 */
export const machineOutlines: Readonly<Record<string, string>> = {
  '0': ".O/V/]1d3i7m;p@sGsIsJsKsLsQrVpYl]g_b`[aUaOaFa>_7]1Y+U'O%G$@%:'5+2107/>.F 8O8J8E9A9<:8;4>0B.G.J.L.P/R2T6U:V?VEVJVOVTVZTaReNhJiGiEiCi?g<d:_9Y8T",
  1: '183<6=8=:<G1GnHrLsOrQnQ)O%L$H$G$E%3526',
  2: '0.21536382;0?/C.G.L.P1S4T9S=Q@OCKEHHEJAM=P9S6V4Z2`1c1g1k1m3p6rYr^p_m^iYh;h<c>_@ZCWFUJSNPRMUJYG[C^>_9^4[/Y+U(Q&M$G$B$>%:&6(2*1,',
  3: ".k0o4q9s>sCsHsNrRpWmZj^f`a`Z`Y`T^O[KXHTEPCKB[1]0^.^*['X%4%0'/*0.4/P/=C<D<F=IAKFKKLONRQUTUYUZT`QdMgHiCi>i:h5g4f3f0h",
  4: ".]0`3bLbLnMrQsUrVnVb[b``a]`X[WVWVKUGQFMGLKLW9WN+N*N)M%I$F%E'/U.V.W",
  5: "1n2r6s;s?sDrHqLoPmTjWgZc]^]W]QZLXHTDPAK?E>?>=>>/W/Z.]*Z'W%9%6'4*3C4G8H<H?HDHHILJOMRRRWR[Q_NbJeEg@h;i6i2k",
  6: '.Z/`0e2i5m9o=rBsGsMsQrVoYm]i_ea`aZaT`O]KZGVDRBMAG@D@AAD=G:I6L3O0R,S+T)R%O$M$K&H)E,B/@3=6:98=5A3D2H0L/P/T.Y 8Z9U;P>MBKGJMKQMTPVUVZV`TdPgLiGiBi>g;d9`',
  7: ".*0.3/U/T2R5P8M<J?HBEFCIAM?R>V=[<`;e;i;n<r@sCrEnEiEeF`G[HWJRLNNJQFTBW?Z;^7`3a/a*`'[%3%0'",
  8: '.^/c1h4l7o<qAsGsIsJsKsLsQrUpYn]j_gaba^aX_T]PYMVIRGUDXA[>]:^5]0Z,V(R&M$G$B$=&9(5,30252:4>6A9D=G9I6M3P0T/X 8^9X<T?QCNHLLNPQSUUYV^UbRfNhIiGiAi=f9c <5>1B.G.L.Q1S5R9O=L?GAC??==9',
  9: '.>/B0G2K5O9R=TBUGVJVMUKYH]FaCd@g=j;l;n<r@sBsCrGnJkMhPdS`V[XWZS]P_L`GaCa>a8_3].Y+U(Q&L$G$B$=&9(6+3/04/8 8>99;4>1B/G.L.P0T4V8V>VAUERIMKGLBK>I;F9B',
  A: '/n0r4s7r9o=^Q^VoXr[s_qanO-N+K*D*A+?./m @SG6OS',
  B: '.m0p3rDrIrMqQqUoYm]j_faaa]aW_S]PYL]H_D`?_:]5Y1U.Q,M+I+D+3+0,.0 8h8QGQMRRTUWV]UbSeNgJhDh 8G85D5K5P6S9U>U?TCQFLGGG',
  C: '3O3U4]6c8h;m?pDsKsPsTqXnZk]f]eZbW`TbReOhKiFhBe?a>Z=T=O=M=G>A@<B8E5J3M4P5R9W<Z;]7]6Z2W.T,O*J)D*?-;0856:4@3G3N',
  D: '3m5p8r>rDqIpNmRjVgYb]]^V_P^K]F[BY>W:T7Q4N1K/G-C,>+8+5,30 =h=5C7H9K<N?PBRFSKTPSVR[O`LcHeCg',
  E: '3m4p8rZr_p`m_iZh=h=QUQYPZLYIUG=G=5Z5_3`0_,Z+8+4,30',
  F: '8n9r=sArBnBQTQWPYLWITGBGB5X5]3^0],X+=+9,80',
  G: '/N/S0X1]2b4f6i8l<o@rEsKtOsTrXq^n`k`P^MZKIKFMDPFTIUUUUhPiKiFiBg>d<_;Z:V9Q9M9H:C;?=;?8B6F4J4N4R6U9W:Y:]9_5^4^2Y/V-R+N*L)J)D*@,<.8164472;1?0D/I',
  H: '1n3r6s:r;n;RSRSnUrXs]r^n^/]+X*U+S/SH;H;/:+6*3+1/',
  I: '4m5p9rVrYp[mYiVhLhL5T5W3Y0W,T+;+7,6073;5B5Bh9h5i',
  J: '0b1g3k6o:q>sBtGsKqOnRkSfTbTaT/S+O*K+J/JaHhCi?h;f:a:`:_9Z5Y2Z0^0`',
  K: '0n1r5s8r:n:RXrYs[s`ranal`kCM^2_1_/^+Y*W*U+:G:/8+5*1+0/',
  L: '1m3p6r[r`pam`i[h;h;/:+6*3+1/',
  M: '.n0r3s7r8n87CYD[G]J[LYV7VnXr[s`rana/`+[*T*Q+O-GF@->+;*3*0+./',
  N: '0n1r5s8r:n:=RpSrVsZs^r`n`/^+Z*V+U/U`=-;+8*5*1+0/',
  O: '/N/T0[2b5g8l=pBrGsMrRpVlZg]b_[aTaNaG_@]:Z5V0R,M*G)C)?+;-9063462:1?/C/H/M 9N9M9H:C;?=;?8B4G3K4O6Q:S>UCVIVNVRUWS]QbOfKhGiCh@f=b;]:W9R',
  P: '1n3r6s:r;n;TGTLTQSURYO]L_IaEaAa@a:_5[2W/R-M+G+6+3,10 ;J;5G5L5Q6U:V@UEQHMJGJ',
  Q: '.K/Q/V0[2`4d6g:j>mBnFoJnNmRkXrYs[s`ranal`kYcZ_]Z^U^Q_L^G^B[=Z9X5V1S.O,K*G)F)E)A*<,9.6135280</A/F 9I9D:?;;>7A4F3J4N7P;R@TFTLTPSURYJOHMFMCOARBTCULcIdFeDeCd?b<_:Z9U9O',
  R: '2n4r7s;r<n<TETUrWsYs^r_n_m^lPSTQXNZJ]E^@^;]6Z2V/R-M,H+7+4,20 <J<5G5L6P8R9S;S@RDPHLJGJ',
  S: '2c3g5k9o=qAsFtHsJsOrTpXmZi]d^_]YZTXQTNPKLIHGDE@C=@<;>7B4G3L4P6R:W=[<]8]7Z2W/S,N*H)G)B*=,9.52362;3A5E7H;K>NCPGRKTOVRYS_RcPgKiGiBi>f<a:^7]3^2b',
  T: '.00335B5BnDrGsKrLnL5[5`3a0`,[+3+0,',
  U: '0]0a1e3i6m9p>rBsGsLsQrVpYm[i^e`a`]`/^+Z*V+U/U]TbQfMhGiCi?g<d:a:]:/8+5*1+0/',
  V: './?oArDsKsNrPoa/`+[*X+V-Gh8-6+3*0+',
  W: './/7/?0H0P1W2`3h5o6r:s<s@rAoGYMnPrUsXrZo[h^`_W_P`Ha?a7a/`+[*X+V/V5V;UAUFULTRSWS]MIKGHEFECFBI<^;X:R:L9G9A9;958/7+3*0+',
  X: '0n2r5s8r:pGVVrWsYs^r_n_m_lNM^1_0_/]+Y*V+T,GD:+8*6*2+1/1021AM1l0m',
  Y: '1/1011BQBnDrGsKrLnLQ^1_0_/^+Y*V*U,GE:,8*6*2+',
  Z: '1m3p6rXr]p^m]iXh>hY2Z1Z0Y,U+6+3,103365M52k1l',
  '<': '0OYkZk[l`jagae`c<K`4a2a0`-[+Z,Y,0G/I.K/M',
};

/** Doc 9303-3: ten characters an inch. */
export const mrzPitchMm = 2.54;
/** Steps of the outlines in one pitch, and from the top of the digits to the top of the capitals and to the base line. */
const pitchSteps = 72.3;
const capsTopStep = 7;
const firstCode = 35;
const backslashCode = 92;

const step = (sign: string): number => {
  const code = sign.charCodeAt(0);
  return code - firstCode - (code > backslashCode ? 1 : 0);
};

/** Contours joined by a cut that is walked there and back: filling takes what a hole runs against away. */
const joined = new Map<string, Float64Array>(
  Object.entries(machineOutlines).map(([character, drawn]) => {
    const contours = drawn.split(' ').map((contour) => Array.from(contour, step));
    const [outer, ...holes] = contours as [number[], ...number[][]];
    const start = outer.slice(0, 2);
    const path = [...outer, ...start, ...holes.flatMap((hole) => [...hole, ...hole.slice(0, 2), ...start])];
    return [character, Float64Array.from(path)];
  }),
);

let scratch = new Float64Array(256);

/** Draws one character of a machine-readable line into the cell that begins at `x`, the top of its capitals at `y`; mm. `pitch` is the width of the cell. */
export function drawMachineGlyph(
  plate: Plate,
  character: string,
  x: number,
  y: number,
  colour: Colour,
  pitch = mrzPitchMm,
): void {
  const path = joined.get(character);
  if (!path) return;
  if (scratch.length < path.length) scratch = new Float64Array(path.length);
  const unit = pitch / pitchSteps;
  for (let i = 0; i < path.length; i += 2) {
    scratch[i] = x + path[i]! * unit;
    scratch[i + 1] = y + (path[i + 1]! - capsTopStep) * unit;
  }
  fillPolygon(plate, scratch.subarray(0, path.length), colour);
}
