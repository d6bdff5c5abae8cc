#!/usr/bin/env node
'use strict';
// Old syntax on purpose: an old Node must get as far as the message below. start.js has the rest.
var parts = process.versions.node.split('.');
var major = Number(parts[0]);
if (major > 20 || (major === 20 && Number(parts[1]) >= 12)) {
  require('./start.js');
} else {
  process.stderr.write(
    'career-advisor needs Node.js 20.12 or newer, and this is ' +
      process.version +
      '. See https://nodejs.org\n',
  );
  process.exitCode = 1;
}
