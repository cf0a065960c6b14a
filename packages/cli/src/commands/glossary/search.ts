import type {Command} from '../../command.ts'
export const search: Command = {usage:'',description:'',options:{},examples:[],run: async()=>0}
