/** What is printed on the specimens. Everything is invented: the state is ICAO's own fictitious one (UTO, Utopia). */
import { cardLines, type Holder, passportLines } from '../../scenes/prints/mrz.ts';
import type { SpecimenKind } from './params.ts';

export const holder: Holder = {
  surname: 'SPECIMEN',
  givenNames: 'ANNA MEI',
  state: 'UTO',
  number: 'X00000000',
  birth: '901107',
  expiry: '331231',
  sex: 'F',
};

export interface Field {
  readonly label: string;
  readonly value: string;
}

export interface SpecimenPrint {
  readonly title: string;
  readonly subtitle: string;
  /** Background colours, left and right, and the colour of lines and titles. */
  readonly tints: readonly [string, string];
  readonly ink: string;
  readonly fields: readonly Field[];
  readonly mrz: readonly string[];
  readonly portrait: boolean;
}

const surname = { label: '姓 Surname', value: 'SPECIMEN 样本' };
const given = { label: '名 Given names', value: 'ANNA MEI 安梅' };
const born = { label: '出生 Date of birth', value: '07 11 1990' };
const expires = { label: '有效期至 Expiry', value: '31 12 2033' };
const number = { label: '号码 Number', value: 'X00000000' };
const nationality = { label: '国籍 Nationality', value: 'UTOPIA 乌托邦' };

export const prints: Record<Exclude<SpecimenKind, 'letter'>, SpecimenPrint> = {
  'identity-front': {
    title: 'UTOPIA 乌托邦',
    subtitle: '身份证 IDENTITY CARD',
    tints: ['#dcebf2', '#e9efd9'],
    ink: '#1f5f78',
    fields: [surname, given, { label: '性别 Sex', value: '女 F' }, born, number, expires],
    mrz: [],
    portrait: true,
  },
  'identity-back': {
    title: 'UTOPIA 乌托邦',
    subtitle: '身份证 IDENTITY CARD',
    tints: ['#e9efd9', '#dcebf2'],
    ink: '#1f5f78',
    fields: [
      { label: '住址 Address', value: '1 IMAGINARY ROAD 虚构路1号' },
      { label: '签发 Authority', value: 'OFFICE OF SPECIMENS' },
    ],
    mrz: cardLines(holder),
    portrait: false,
  },
  passport: {
    title: 'UTOPIA 乌托邦',
    subtitle: '护照 PASSPORT  P  UTO',
    tints: ['#f1e3dc', '#e3e6f0'],
    ink: '#7a2f3c',
    fields: [surname, given, nationality, born, { label: '性别 Sex', value: '女 F' }, number, expires],
    mrz: passportLines(holder),
    portrait: true,
  },
  'driving-licence': {
    title: '驾驶证 DRIVING LICENCE',
    subtitle: 'UTOPIA 乌托邦',
    tints: ['#f6dde2', '#f3ecd9'],
    ink: '#8a3550',
    fields: [surname, given, born, { label: '类别 Categories', value: 'A  B  C1' }, number, expires],
    mrz: [],
    portrait: true,
  },
  'residence-permit': {
    title: '居留许可 RESIDENCE PERMIT',
    subtitle: 'UTOPIA 乌托邦',
    tints: ['#e7e0f1', '#dfeeea'],
    ink: '#51407e',
    fields: [surname, given, nationality, { label: '类型 Type', value: 'PERMANENT' }, number, expires],
    mrz: [],
    portrait: true,
  },
};
