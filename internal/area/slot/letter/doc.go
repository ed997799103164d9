// Package letter reads who should meet, for how long and when about out of a mail
// that was pasted. It is pure: the text and who is known go in, a draft comes out for a
// person to correct. What must always hold: nobody is proposed who is neither
// known nor in the text, and no text makes it fail or take long.
package letter
