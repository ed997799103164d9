// Package notice tells members what concerns them: in the product, live, and by web push. What is
// worth telling is declared kind by kind (Kind), by the app; this package decides when a member hears
// of it (at once, in a digest, after quiet hours, not at all), remembers that it was told, and sends.
//
// What must always hold:
//   - A member is told a thing once, through crashes, restarts, several processes and clocks that jump:
//     its name is the key of the row that says so.
//   - Nothing is told to who did it, nor to who doesn't see it at the moment it is shown or sent.
//   - Rows follow from the journal and from what stands, after the act and outside of it. They are no
//     records: the journal has nothing of them, and nobody else is told what somebody has read.
//   - What was due while the house was down is told once, as missed.
//   - A device is told as long as the sign-in it belongs to holds.
package notice
