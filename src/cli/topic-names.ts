import { topics } from '../messages/spoken.ts';

/** What `career-advisor help <topic>` knows besides commands. */
export const topicNames = [...Object.keys(topics), 'answers'];
