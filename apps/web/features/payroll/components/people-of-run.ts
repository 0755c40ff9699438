/** Where on the page of a run its people stand, for links to some of them. */
export const peopleOfRun = 'people-of-run';
