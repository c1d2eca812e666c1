import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { PupilLanguage } from '../../domain/policy/pupil-language.ts';
import { languageLooks } from '../../ui/language-looks.ts';
import { askBackground } from '../messages/ask-background.ts';
import { languageOfPage } from '../platform/language-of-page.ts';
import { reportFailure } from '../platform/report-failure.ts';
import { text } from '../platform/text.ts';
import './language-picker.css';

/**
 * Each language by its own name in its own script, and no flag: a language is not a country. Not there where the school has
 * accepted only one. The page follows by itself once the worker has kept the choice.
 */
export function LanguagePicker(): JSX.Element | null {
  const tiles = useRef<HTMLDivElement>(null);
  const { inForce, accepted } = languageOfPage();
  if (accepted.length < 2) return null;
  const { ownName, tag } = languageLooks[inForce];
  const choose = (language: PupilLanguage) => {
    tiles.current?.hidePopover();
    askBackground<'choose-language'>({ type: 'choose-language', language }).catch((error: unknown) =>
      reportFailure('language', error),
    );
  };
  return (
    <>
      <button type="button" class="page-tool language-now" popovertarget="languages">
        <TwoBubbles />
        <span class="visually-hidden">{text('languageChoose')}</span>
        <span lang={tag}>{ownName}</span>
      </button>
      <div
        ref={tiles}
        id="languages"
        class="languages"
        popover="auto"
        role="group"
        aria-label={text('languageChoose')}
      >
        {accepted.map((language) => (
          <LanguageTile key={language} language={language} isInForce={language === inForce} choose={choose} />
        ))}
      </div>
    </>
  );
}

type TileProps = { language: PupilLanguage; isInForce: boolean; choose: (language: PupilLanguage) => void };

function LanguageTile({ language, isInForce, choose }: TileProps): JSX.Element {
  const { ownName, tag, direction } = languageLooks[language];
  return (
    <button
      type="button"
      class="language-tile"
      lang={tag}
      dir={direction}
      aria-pressed={isInForce}
      autofocus={isInForce}
      onClick={() => choose(language)}
    >
      {ownName}
    </button>
  );
}

/** Two who speak. */
function TwoBubbles(): JSX.Element {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path d="M3 4.5h11v8H8.500L5.500 15.500v-3H3z" />
      <path d="M16.500 8.500H21v8h-2.500v3l-3-3H10v-1.500" />
    </svg>
  );
}
