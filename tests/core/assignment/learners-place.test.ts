import { describe, expect, it } from 'vitest';
import { findPlaceProblem } from '../../../src/core/assignment/assignment-draft.ts';

describe('findPlaceProblem', () => {
  it.each([
    'second-read.html',
    'https://school.example',
    'http://192.168.1.20:4173/read/?lesson=a',
    'https://school.example/second-read.html#v=1',
    'HTTPS://schule.example/Zweites%20Lesen/',
  ])('lets a link be made for %s', (place) => {
    expect(findPlaceProblem(place)).toBeUndefined();
  });

  it.each([
    ['', 'no-address'],
    ['school.example', 'not-web'],
    ['file:///C:/lessons/second-read.html', 'not-web'],
    ['javascript:alert(1)//https://school.example', 'not-web'],
    ['https://me:secret@school.example/', 'not-web'],
    ['https://school.example/a b', 'not-web'],
    ['https://', 'not-web'],
  ])('says what is wrong with “%s”', (place, problem) => {
    expect(findPlaceProblem(place)).toBe(problem);
  });
});
