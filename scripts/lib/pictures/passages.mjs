/** Words of the sample desk that pictures are about. */

export const DEFENSE = 'collective defense and mutual assistance'
export const ENTITY = 'create a new entity called the Alliance of Sahel States'
export const THREATS = 'unite to face the various threats weighing on the Sahel region'
export const ATTACK = 'an attack on the sovereignty or territorial integrity of one of the Member States'
export const FORCE = 'including through the use of armed force if necessary'
export const PEACEFUL = 'the peaceful route remains favored'
export const ABROAD = 'both at home and abroad'

export const SEVERAL =
  'An attack on the sovereignty or the territorial integrity of one or more Contracting Parties'
export const MEANS = 'Each may act alone or together with the others, and the means include armed force'
export const DIPLOMATIC = 'Peaceful and diplomatic means come first'
