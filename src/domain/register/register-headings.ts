/** What a column of a school system's export means for a register. Everything else in a file is not kept. */
export type ColumnMeaning =
  | 'forename'
  | 'preferred-forename'
  | 'legal-forename'
  | 'surname'
  | 'preferred-surname'
  | 'legal-surname'
  | 'full-name'
  | 'preferred-full-name'
  | 'legal-full-name'
  | 'class'
  | 'number';

/**
 * Headings as SIMS, Arbor, Bromcom, ScholarPack, Pupil Asset and Google write them, without spaces, marks and case. `No` alone is not
 * among them: it is as often the admission number.
 */
const headings: Readonly<Record<ColumnMeaning, string>> = {
  forename: 'forename forenames firstname firstnames givenname givennames first christianname',
  'preferred-forename':
    'preferredforename preferredfirstname preferredgivenname chosenforename chosenname knownas knownasforename preferredname',
  'legal-forename': 'legalforename legalfirstname legalforenames legalgivenname',
  surname: 'surname lastname familyname last secondname',
  'preferred-surname': 'preferredsurname preferredlastname preferredfamilyname chosensurname knownassurname',
  'legal-surname': 'legalsurname legallastname legalfamilyname',
  'full-name':
    'name fullname pupil pupilname pupilfullname student studentname studentfullname child childname learner learnername displayname',
  'preferred-full-name': 'preferredfullname chosenfullname preferrednamefull',
  'legal-full-name': 'legalname legalfullname',
  class:
    'class classname reg reggroup registration registrationgroup registrationgroupname registrationform regform form formgroup formname tutorgroup tutorgrp tutor classgroup',
  number:
    'number # chromebook chromebookno chromebooknumber chromebookid device deviceno devicenumber deviceid deviceassetid laptop laptopno laptopnumber assetid assettag lid lidnumber tablet tabletnumber',
};

const meanings = new Map(
  (Object.entries(headings) as [ColumnMeaning, string][]).flatMap(([meaning, words]) =>
    words.split(' ').map((word) => [word, meaning] as const),
  ),
);

/** @returns undefined for a heading that a register does not need. */
export function meaningOfHeading(heading: string): ColumnMeaning | undefined {
  // Systems that join a pupil to other records write "Student: Forename" or "Pupil Legal Surname".
  const plain = plainHeading(heading);
  return (
    meanings.get(plain) ?? meanings.get(plain.replace(/^(pupils?|students?|childs?|learners?)(?=.)/, ''))
  );
}

function plainHeading(heading: string): string {
  return heading.toLowerCase().replace(/[^\p{L}\p{N}#]+/gu, '');
}
