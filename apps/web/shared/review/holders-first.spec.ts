import { expect, it } from '@jest/globals';
import { holdersFirst } from './holders-first.js';

it('Who holds a role of the step stands before those who could only act for somebody', () => {
  const people = [
    { name: 'Alla', roles: ['administrator'] },
    { name: 'Konstantin', roles: ['commercial-director'] },
    { name: 'Maxim', roles: [] },
    { name: 'Olga', roles: ['administrator', 'general-director'] },
  ];
  const names = (...roles: string[]) => holdersFirst(people, roles).map(({ name }) => name);
  expect(names('general-director', 'commercial-director')).toEqual(['Konstantin', 'Olga', 'Alla', 'Maxim']);
  expect(names()).toEqual(['Alla', 'Konstantin', 'Maxim', 'Olga']);
});
