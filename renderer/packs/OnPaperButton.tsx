import { Button } from '@mantine/core';
import { IconChevronUp, IconPrinter } from '@tabler/icons-react';

/** Opens and shuts the form with which a screen is put on paper. */
export function OnPaperButton({ open, onToggle }: { open: boolean; onToggle: () => void }) {
  return (
    <Button
      aria-expanded={open}
      leftSection={open ? <IconChevronUp size={22} aria-hidden /> : <IconPrinter size={22} aria-hidden />}
      onClick={onToggle}
    >
      On paper
    </Button>
  );
}
