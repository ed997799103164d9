// Package newcomer lets the area of first steps meet those that know what somebody has done, and makes the executive
// to look around with by their services: in the name of whoever asks, in the executive's own space and nowhere else,
// around today and on the clocks of whoever asks.
package newcomer
