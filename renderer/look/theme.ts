import { createTheme, type MantineColorsTuple } from '@mantine/core';

const plum: MantineColorsTuple = [
  '#FFF1FB',
  '#FBE2F5',
  '#F2C6E8',
  '#E0A4D4',
  '#C87EBA',
  '#AC5B9E',
  '#8F4182',
  '#742969',
  '#5A1C51',
  '#3D1036',
];
const green: MantineColorsTuple = [
  '#EDF9F2',
  '#DBF1E3',
  '#B9E1C8',
  '#91CAA8',
  '#65AD85',
  '#3A9064',
  '#18754B',
  '#035B37',
  '#014529',
  '#002E19',
];
const indigo: MantineColorsTuple = [
  '#F3F5FE',
  '#E4EAFF',
  '#C9D4FE',
  '#A5B6FE',
  '#8293EF',
  '#6272D8',
  '#4A57BA',
  '#363E9C',
  '#272D7C',
  '#181C55',
];
/** The person's own words and nothing else. */
const lamp: MantineColorsTuple = [
  '#FFF8E6',
  '#FFF1CC',
  '#FFE6A3',
  '#FFD566',
  '#F7C032',
  '#E8A80F',
  '#B57A00',
  '#7F5200',
  '#5E3C00',
  '#402900',
];
const tarn: MantineColorsTuple = [
  '#EEF8FB',
  '#DCEEF5',
  '#BCDCE8',
  '#96C3D3',
  '#6CA5B9',
  '#45879D',
  '#296D82',
  '#095468',
  '#004051',
  '#002A36',
];
const slate: MantineColorsTuple = [
  '#F3F6F9',
  '#E6EBF0',
  '#CED7DF',
  '#B0BCC7',
  '#8E9DAB',
  '#6F808E',
  '#556574',
  '#3F4E5B',
  '#2E3B46',
  '#1D262E',
];
/** Something is wrong: never a decline, never a person. */
const clay: MantineColorsTuple = [
  '#FEF3F0',
  '#FEE4DE',
  '#FFC7BA',
  '#F6A18F',
  '#E17A65',
  '#C6553E',
  '#A73923',
  '#8A1D06',
  '#6C1100',
  '#4A0800',
];

const text = '"Atkinson Hyperlegible Next Variable", "Noto Naskh Arabic", "Noto Sans Gurmukhi", Verdana, sans-serif';

/** The design language as Mantine knows it; sizes and colours are those of the look's token table. */
export const theme = createTheme({
  colors: { plum, green, indigo, lamp, tarn, slate, clay },
  primaryColor: 'slate',
  primaryShade: 7,
  black: '#171D23',
  white: '#FFFFFF',
  fontFamily: text,
  fontFamilyMonospace: text,
  headings: {
    fontFamily: text,
    fontWeight: '700',
    sizes: {
      h1: { fontSize: '34px', lineHeight: '1.18' },
      h2: { fontSize: '25px', lineHeight: '1.18' },
      h3: { fontSize: '20px', lineHeight: '1.18' },
    },
  },
  fontSizes: { xs: '16px', sm: '16px', md: '18px', lg: '20px', xl: '23px' },
  lineHeights: { xs: '1.35', sm: '1.35', md: '1.42', lg: '1.42', xl: '1.36' },
  spacing: { xs: '4px', sm: '8px', md: '16px', lg: '24px', xl: '32px' },
  radius: { xs: '0px', sm: '2px', md: '6px', lg: '14px', xl: '31px' },
  defaultRadius: 'md',
  focusClassName: 'ow-focus',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'md', h: 'auto', mih: 48, variant: 'default' } },
    ActionIcon: { defaultProps: { size: 44, variant: 'subtle' } },
    CloseButton: { defaultProps: { size: 44, 'aria-label': 'Close' } },
    Paper: { defaultProps: { radius: 0 } },
    TextInput: { defaultProps: { size: 'md', inputWrapperOrder: ['label', 'description', 'input', 'error'] } },
    PasswordInput: {
      defaultProps: {
        size: 'md',
        rightSectionWidth: 50,
        visibilityToggleButtonProps: { 'aria-label': 'Show or hide what is typed' },
      },
    },
    NumberInput: { defaultProps: { size: 'md' } },
    Select: { defaultProps: { size: 'md', allowDeselect: false } },
    NativeSelect: { defaultProps: { size: 'md' } },
    TagsInput: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md', autosize: true, minRows: 2 } },
    Checkbox: { defaultProps: { size: 'md' } },
    Radio: { defaultProps: { size: 'md' } },
    SegmentedControl: { defaultProps: { size: 'md', transitionDuration: 0 } },
    Modal: {
      defaultProps: {
        centered: true,
        size: 'lg',
        overlayProps: { backgroundOpacity: 0.55 },
        transitionProps: { duration: 0 },
        closeButtonProps: { 'aria-label': 'Close' },
      },
    },
  },
});
