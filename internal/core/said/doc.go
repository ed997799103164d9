// Package said reads when somebody says they can meet: "Tue afternoon or Wed
// before 11, not Friday". It is pure: the words, the days they are about and the
// zone of who said them go in, stretches of time come out, with how they were
// understood and what was not. What must always hold: nothing outside the days asked
// about comes out, what was not understood is told and never guessed, and no text
// makes it fail or take long.
package said
