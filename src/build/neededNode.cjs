// Says in one sentence that this Node is too old for the packages, and ends, before any of them fails in a riddle. It is
// written so that a Node of ten years ago can read it, and asks for nothing that is installed.
'use strict';

var wanted = require('../../package.json').engines.node;

/** Whether a version is in a range such as "^20.19.0 || >=24": of each alternative the first major, or that and all after it. */
function isIn(range, version) {
  var is = numbers(version);
  return range.split('||').some(function (alternative) {
    var least = numbers(alternative);
    var isSameMajor = is[0] === least[0];
    if (!isSameMajor) return />=|\*/.test(alternative) && is[0] > least[0];
    return is[1] > least[1] || (is[1] === least[1] && is[2] >= least[2]);
  });
}

/** "^20.19" → [20, 19, 0] */
function numbers(version) {
  var found = /(\d+)(?:\.(\d+))?(?:\.(\d+))?/.exec(version) || [];
  return [Number(found[1] || 0), Number(found[2] || 0), Number(found[3] || 0)];
}

/** "^20.19.0 || ^22.13.0 || >=24.0.0" → "20.19+, 22.13+ or 24+" */
function inWords(range) {
  var names = range.split('||').map(function (alternative) {
    var least = numbers(alternative);
    return least[0] + (least[1] > 0 ? '.' + least[1] : '') + '+';
  });
  var last = names.pop();
  return names.length > 0 ? names.join(', ') + ' or ' + last : last;
}

if (require.main === module && !isIn(wanted, process.version)) {
  console.error(
    'Patient Flow needs Node ' +
      inWords(wanted) +
      ', and this is Node ' +
      process.version.slice(1) +
      ': install a newer one, then run npm ci again.',
  );
  process.exit(1);
}

module.exports = { isIn: isIn };
