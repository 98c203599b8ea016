/**
 * BNO085, BNO080 and BNO086 in the UART-RVC mode: 19 bytes, 100 times a second, without any set-up.
 *
 * <pre>
 * 0xAA | 0xAA | count | yaw | pitch | roll | force x | y | z | 3 reserved | sum
 * </pre>
 *
 * <p>16-bit numbers are signed, low byte first: 0.01° and 0.001 g. The sum, low 8 bits, is of all
 * bytes behind the two of the header. The sensor sends no angular rate: it is worked out from the
 * change of the orientation, and is therefore provisional.
 *
 * <p>The maker's text says that pitch turns about y and roll about x; the maker's own example
 * (pitch −1.10°, roll 20.85°, force −371, −20, 977 mg) fits only the other way round: yaw about z,
 * then pitch about x, then roll about y, which gives −372, −20, 977. That is what is used here
 * (CEVA/Hillcrest, "BNO080 Data Sheet", 1.3.5.2).
 */
package org.hingeline.ingest.maker.bno085;
