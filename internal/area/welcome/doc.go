// Package welcome is what a newcomer finds: first steps, which are things that one really does and which tick
// themselves because the house shows that they were done, and an executive made to look around with, who goes in
// one step with everything that is theirs.
//
// What must always hold: a step is ticked by what is in the house and never by a click; what the sample is made of is
// in its own space and nowhere else; taking it away says first what people have added to it, and is refused when that
// was more than they were told; nothing outside that space is touched.
package welcome
